/**
 * The registers: lists of supplies and demands that are searched, filtered, sorted and counted as one types, at
 * 100,000 records. The core answers with the rows of a window; a list is never sent whole.
 */
import { z } from 'zod'
import { read, write } from './method.ts'
import { demandId, demandListItem, supply, supplyId } from './records.ts'

export const SUPPLY_FACETS = [
  'holder',
  'ipcSection',
  'patentType',
  'legalStatus',
  'expiry',
  'transferMode',
  'grade',
  'source',
  'year',
  'refined',
  'decided',
] as const

export const DEMAND_FACETS = [
  'industry',
  'county',
  'organisation',
  'organisationType',
  'channel',
  'station',
  'transferMode',
  'deadline',
  'confidential',
  'source',
  'year',
  'refined',
  'decided',
] as const

export type SupplyFacet = (typeof SUPPLY_FACETS)[number]
export type DemandFacet = (typeof DEMAND_FACETS)[number]

/** `added`: the order in which records came. `relevance`: how well the search fits; `added` where nothing is searched. */
export const SUPPLY_SORTS = [
  'relevance',
  'added',
  'title',
  'applicationNumber',
  'holder',
  'patentType',
  'legalStatus',
  'applicationDate',
  'expiry',
  'grade',
  'refined',
  'updatedAt',
] as const

export const DEMAND_SORTS = [
  'relevance',
  'added',
  'title',
  'organisation',
  'county',
  'industry',
  'deadline',
  'channel',
  'decided',
  'refined',
  'updatedAt',
] as const

const count = z.number().int().nonnegative()

/**
 * `''` among the values of a facet stands for "not said". Values are codes (`granted`, `A01`…) or the records' own words
 * (a holder); `source` is the id of an import batch; `year` is that in which it came in; `expiry` and `deadline` are a year, `expired`, or `''`; `refined`
 * and `confidential` are `yes` or `no`; `decided` is `shortlisted` (with anyone), `rejected`, or `''`. An `ipcSection`
 * is a class (`A01`); a section (`A`) stands for all of its classes.
 */
const chosen = <const T extends readonly [string, ...string[]]>(facets: T) =>
  z.partialRecord(z.enum(facets), z.array(z.string().max(300)).max(200))

const filterOf = <const T extends readonly [string, ...string[]]>(facets: T) =>
  z.object({
    /**
     * Words that must all occur: in a title, name, text, number (any part of it), or in pinyin (`huanglongbing`) or its
     * initials (`hlb`). Where nothing has them, what comes nearest to them (a typo).
     */
    text: z.string().max(200).default(''),
    /** Values of one facet are alternatives; facets narrow each other. */
    facets: chosen(facets).default({}),
    /**
     * In the first seconds long texts (abstracts, descriptions) are still being read: a search then answers at once by
     * titles, names and numbers, and says that it is partial, instead of waiting for them.
     */
    mayBePartial: z.boolean().default(false),
  })

const windowOf = <const T extends readonly ['relevance', ...string[]]>(sorts: T) =>
  z.object({
    /** Left out: by relevance. */
    sort: z.object({ by: z.enum(sorts), descending: z.boolean().default(false) }).optional(),
    offset: count.default(0),
    limit: z.number().int().min(1).max(500).default(100),
  })

const supplyFilter = filterOf(SUPPLY_FACETS)
const demandFilter = filterOf(DEMAND_FACETS)

/** How many records each value of a facet has, if one were to choose it: counted with every other facet's choice. */
const facetCounts = z.object({
  facet: z.string(),
  /** The most frequent first, at most `limit`; chosen values always among them. */
  values: z.array(z.object({ value: z.string(), label: z.string(), count, chosen: z.boolean() })),
  /** How many different values there are. */
  distinct: count,
})
export type FacetCounts = z.infer<typeof facetCounts>

/** Long texts were not searched yet: asked again a moment later, there may be more. */
const isPartial = z.boolean()

const answerOf = <T extends z.ZodType>(item: T) =>
  z.object({
    /** How many records the filter keeps, and how many the library has. */
    total: count,
    all: count,
    items: z.array(item),
    /** The search found nothing as written: these words were searched instead (typos mended); null: as written. */
    searchedFor: z.string().nullable(),
    isPartial,
  })

const facetArgs = {
  /** Only values that contain these words (or whose pinyin does): for a facet with thousands of holders. */
  search: z.string().max(100).default(''),
  limit: z.number().int().min(1).max(500).default(12),
}

const viewId = z.uuid()
export const savedView = z.object({
  id: viewId,
  kind: z.enum(['supply', 'demand']),
  name: z.string().trim().min(1).max(60),
  text: z.string().max(200),
  facets: z.record(z.string(), z.array(z.string())),
  sort: z.object({ by: z.string(), descending: z.boolean() }),
  /** Which columns, in which order. */
  columns: z.array(z.string().max(60)).max(60),
  /** px by column; columns that are not named are as wide as they come. */
  widths: z.record(z.string().max(60), z.number().int().min(1).max(2000)).default({}),
})
export type SavedView = z.infer<typeof savedView>

export const registersContract = {
  'registers.supplies': read(supplyFilter.extend(windowOf(SUPPLY_SORTS).shape), answerOf(supply)),
  'registers.demands': read(demandFilter.extend(windowOf(DEMAND_SORTS).shape), answerOf(demandListItem)),
  'registers.supplyFacets': read(
    supplyFilter.extend({ ...facetArgs, of: z.array(z.enum(SUPPLY_FACETS)) }),
    z.object({ facets: z.array(facetCounts), isPartial }),
  ),
  'registers.demandFacets': read(
    demandFilter.extend({ ...facetArgs, of: z.array(z.enum(DEMAND_FACETS)) }),
    z.object({ facets: z.array(facetCounts), isPartial }),
  ),
  /** The ids of all that the filter keeps, in the order of the list: to choose all, or to go from one to the next. */
  'registers.supplyIds': read(
    supplyFilter.extend(windowOf(SUPPLY_SORTS).pick({ sort: true }).shape),
    z.object({ ids: z.array(supplyId) }),
  ),
  'registers.demandIds': read(
    demandFilter.extend(windowOf(DEMAND_SORTS).pick({ sort: true }).shape),
    z.object({ ids: z.array(demandId) }),
  ),
  /** Any record, by part of its number, title, name or pinyin: for the command palette. The best first. */
  'registers.find': read(
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(12) }),
    z.object({
      found: z.array(
        z.object({ kind: z.enum(['supply', 'demand']), id: z.uuid(), title: z.string(), note: z.string() }),
      ),
    }),
  ),
  'registers.views': read(z.object({ kind: z.enum(['supply', 'demand']) }), z.array(savedView)),
  /** Stores a view; one of the same id is replaced. @throws `view.nameTaken` */
  'registers.saveView': write(z.object({ view: savedView }), savedView),
  'registers.removeView': write(z.object({ id: viewId }), z.object({})),
}
