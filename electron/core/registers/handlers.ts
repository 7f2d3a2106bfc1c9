/** Calls on the registers: windows, facets, ids, finding anything, and saved views. */
import type { CallResult } from '#shared/contract/index.ts'
import type { FacetCounts, registersContract } from '#shared/contract/registers.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { CallContext, Handlers } from '../call-context.ts'
import { demandsByIds } from '../records/demand-rows.ts'
import { idsOfSlice } from '../records/queries.ts'
import { suppliesByIds } from '../records/supply-rows.ts'
import type { Kind } from './hold/specs.ts'
import { labelsOf } from './labels.ts'
import type { Sort } from './protocol.ts'
import { circumstances, type FilterArgs, filterOf, isPlain, sortOf } from './questions.ts'
import { listViews, removeView, saveView } from './view-rows.ts'

type RegisterMethods = keyof typeof registersContract

type ListArgs = FilterArgs & { readonly sort?: NonNullable<Sort> | undefined }

interface Window {
  readonly total: number
  readonly all: number
  readonly ids: readonly string[]
  readonly searchedFor: string | null
  readonly isPartial: boolean
}

async function window(
  kind: Kind,
  args: ListArgs & { readonly offset: number; readonly limit: number },
  context: CallContext,
): Promise<Window> {
  const { offset, limit } = args
  if (isPlain(args, offset)) {
    const descending = args.sort?.descending ?? false
    const { ids, total } = idsOfSlice(context.library.reading, kind, { offset, limit, descending })
    return { total, all: total, ids, searchedFor: null, isPartial: false }
  }
  const ask = { ...filterOf(kind, args, circumstances(context)), sort: sortOf(args), offset, limit }
  return context.registers.ask('window', ask, context)
}

/** With the rows of the window instead of their ids. */
function withItems<Item>({ ids, ...window }: Window, read: (ids: readonly string[]) => Item[]) {
  return { ...window, items: read(ids) }
}

async function allIds(kind: Kind, args: ListArgs, context: CallContext): Promise<string[]> {
  const whole = filterOf(kind, { ...args, mayBePartial: false }, circumstances(context))
  const ask = { ...whole, sort: sortOf(args), offset: 0, limit: Infinity }
  return [...(await context.registers.ask('window', ask, context)).ids]
}

async function facets(
  kind: Kind,
  args: FilterArgs & { readonly of: readonly string[]; readonly search: string; readonly limit: number },
  context: CallContext,
): Promise<{ facets: FacetCounts[]; isPartial: boolean }> {
  const labels = Object.fromEntries(args.of.map((facet) => [facet, labelsOf(facet, context)]))
  const { of, search, limit } = args
  // Names are needed in the thread only to search them.
  const ask = {
    ...filterOf(kind, args, circumstances(context)),
    of,
    search,
    limit,
    labels: search === '' ? {} : labels,
  }
  const counted = await context.registers.ask('facets', ask, context)
  const named = counted.facets.map(({ facet, values, distinct }) => ({
    facet,
    distinct,
    values: values.map((each) => ({ ...each, label: labels[facet]?.[each.value] ?? each.value })),
  }))
  return { facets: named, isPartial: counted.isPartial }
}

type FoundRecord = CallResult<'registers.find'>['found'][number]

/** With what tells records of one title apart; nothing where the record is gone by now. */
function told(kind: Kind, id: string, { library: { reading } }: CallContext): FoundRecord[] {
  if (kind === 'demand') {
    const [demand] = demandsByIds(reading, [id])
    return demand === undefined ? [] : [{ kind, id, title: demand.title, note: demand.organisation }]
  }
  const [supply] = suppliesByIds(reading, [id])
  if (supply === undefined) return []
  const note = [supply.applicationNumber ?? supply.applicationNumberRaw, supply.applicants[0] ?? '']
  return [{ kind, id, title: supply.title, note: note.filter((part) => part !== '').join(' ') }]
}

export const registerHandlers: Pick<Handlers, RegisterMethods> = {
  'registers.supplies': async (args, context) =>
    withItems(await window('supply', args, context), (ids) => suppliesByIds(context.library.reading, ids)),
  'registers.demands': async (args, context) =>
    withItems(await window('demand', args, context), (ids) => demandsByIds(context.library.reading, ids)),
  'registers.supplyFacets': (args, context) => facets('supply', args, context),
  'registers.demandFacets': (args, context) => facets('demand', args, context),
  'registers.supplyIds': async (args, context) => ({ ids: (await allIds('supply', args, context)) as SupplyId[] }),
  'registers.demandIds': async (args, context) => ({ ids: (await allIds('demand', args, context)) as DemandId[] }),
  'registers.find': async (args, context) => {
    const found = await context.registers.ask('find', { ...args, now: circumstances(context) }, context)
    return { found: found.flatMap(({ kind, id }) => told(kind, id, context)) }
  },
  'registers.views': ({ kind }, { library }) => listViews(library.reading, kind),
  'registers.saveView': ({ view }, { library, now }) =>
    library.writing.transaction(() => saveView(library.writing, view, now().toISOString())).immediate(),
  'registers.removeView': ({ id }, { library }) => {
    removeView(library.writing, id)
    return {}
  },
}
