/** What one has chosen for a document, and what is asked of the core for it. */
import type { DocumentFormat, DocumentKind } from '#shared/contract/documents.ts'
import { MATCHES_ON_PAPER } from '#shared/contract/exporting.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { PreviewRequest } from '../../client/document-queries.ts'

export type Level = SupplyMatch['level']

/** Whose records: all, those with a shortlisted partner, those of one name, or picked one by one. */
export type Who = 'all' | 'shortlisted' | 'name' | 'hand'

export interface Choice {
  /** null: nobody has said; see `settled`. */
  readonly who: Who | null
  /** Of a holder or an organisation. */
  readonly name: string
  readonly ids: readonly string[]
  /** Which patents beside a demand. */
  readonly by: 'level' | 'shortlist' | 'hand' | null
  readonly levels: readonly Level[]
  /** At most so many of them. */
  readonly top: number
  /** Picked by hand beside one demand. */
  readonly partners: readonly string[]
  readonly year: number
  readonly format: DocumentFormat | null
  /** Empty: the one that comes with the program. */
  readonly template: string
  readonly showContacts: boolean
  /** null: the texts that the program proposes. */
  readonly letter: { readonly expert: string; readonly route: string; readonly policies: string } | null
}

interface Traits {
  /** Which records are chosen; null: none. */
  readonly records: RecordKind | null
  readonly who: readonly Who[]
  /** Patents beside a demand (or demands beside a patent) are chosen. */
  readonly hasMatches: boolean
  readonly isPublic: boolean
  /** There is a page to look at and to print. */
  readonly hasPage: boolean
}

/** What each document lets one choose; the bulletin has a pane of its own. */
export const TRAITS: Readonly<Record<DocumentKind, Traits>> = {
  matchSheet: {
    records: 'demand',
    who: ['all', 'shortlisted', 'hand'],
    hasMatches: true,
    isPublic: false,
    hasPage: true,
  },
  workbook: {
    records: 'demand',
    who: ['all', 'shortlisted', 'hand'],
    hasMatches: true,
    isPublic: false,
    hasPage: false,
  },
  reverse: { records: 'supply', who: ['name', 'all', 'hand'], hasMatches: true, isPublic: false, hasPage: true },
  bulletin: { records: null, who: [], hasMatches: false, isPublic: true, hasPage: true },
  letter: { records: 'demand', who: ['name', 'shortlisted', 'hand'], hasMatches: true, isPublic: false, hasPage: true },
  brochure: {
    records: 'supply',
    who: ['hand', 'shortlisted', 'name'],
    hasMatches: false,
    isPublic: true,
    hasPage: true,
  },
  message: {
    records: 'supply',
    who: ['hand', 'shortlisted', 'name'],
    hasMatches: false,
    isPublic: true,
    hasPage: true,
  },
  figures: { records: null, who: [], hasMatches: false, isPublic: false, hasPage: true },
  supplies: {
    records: 'supply',
    who: ['all', 'shortlisted', 'name', 'hand'],
    hasMatches: false,
    isPublic: false,
    hasPage: false,
  },
  demands: {
    records: 'demand',
    who: ['all', 'shortlisted', 'hand'],
    hasMatches: false,
    isPublic: false,
    hasPage: false,
  },
}

export function firstChoice(document: DocumentKind): Choice {
  const leavesWeakOut = document === 'letter' || document === 'reverse'
  return {
    who: null,
    name: '',
    ids: [],
    by: null,
    levels: leavesWeakOut ? ['strong', 'medium'] : ['strong', 'medium', 'weak'],
    top: MATCHES_ON_PAPER,
    partners: [],
    year: new Date().getFullYear(),
    format: null,
    template: '',
    showContacts: false,
    letter: null,
  }
}

/** Whether a choice waits for what is shortlisted: match sheets are for those demands that something was found for. */
export const startsWithShortlist = (document: DocumentKind): boolean => document === 'matchSheet'

/** A choice in which nothing is left open. */
export type SettledChoice = Choice & { readonly who: Who; readonly by: NonNullable<Choice['by']> }

/**
 * Fills in what nobody has said. Match sheets start with the shortlisted patents and their demands, where there are
 * any; every other document with the first of its ways.
 * @param shortlisted The ids of what is shortlisted; undefined as long as they are not known.
 * @returns null where that has to be known first
 */
export function settled(
  document: DocumentKind,
  choice: Choice,
  shortlisted: readonly string[] | undefined,
): SettledChoice | null {
  const isOpen = choice.who === null && startsWithShortlist(document)
  if (isOpen && shortlisted === undefined) return null
  const first = TRAITS[document].who[0] ?? 'all'
  const who = choice.who ?? (isOpen && shortlisted?.length !== 0 ? 'shortlisted' : first)
  const by = choice.by ?? (who === 'shortlisted' && startsWithShortlist(document) ? 'shortlist' : 'level')
  return { ...choice, who, by }
}

/** Choices made in this window, so that a document is found again as it was left. */
const remembered = new Map<DocumentKind, Choice>()
export const recall = (document: DocumentKind): Choice => remembered.get(document) ?? firstChoice(document)
export const remember = (document: DocumentKind, choice: Choice): void => {
  remembered.set(document, choice)
}

function recordsPart(
  document: DocumentKind,
  { who, name, ids }: SettledChoice,
  shortlisted: readonly string[] | undefined,
): Partial<PreviewRequest> | null {
  const { records } = TRAITS[document]
  if (records === null || who === 'all') return {}
  if (who === 'name') {
    if (name === '') return null
    return records === 'supply' ? { holder: name } : { organisation: name }
  }
  const chosen = who === 'shortlisted' ? shortlisted : ids
  if (chosen === undefined || chosen.length === 0) return null
  return records === 'supply' ? { supplyIds: [...chosen] } : { demandIds: [...chosen] }
}

function matchesPart(
  document: DocumentKind,
  { by, levels, top, ids, partners }: SettledChoice,
): PreviewRequest['choose'] | null {
  if (!TRAITS[document].hasMatches) return undefined
  if (by === 'shortlist') return { by }
  if (by === 'level') return levels.length === 0 ? null : { by, levels: [...levels], top }
  const [demandId] = ids
  if (demandId === undefined || partners.length === 0) return null
  return { by, pairs: partners.map((supplyId) => ({ demandId, supplyId })) }
}

/**
 * @param shortlisted The ids of what is shortlisted, as soon as they are known.
 * @returns null where something still has to be chosen
 */
export function requestOf(
  document: DocumentKind,
  choice: SettledChoice,
  shortlisted: readonly string[] | undefined,
): PreviewRequest | null {
  const records = recordsPart(document, choice, shortlisted)
  const choose = matchesPart(document, choice)
  if (records === null || choose === null) return null
  return {
    document,
    ...records,
    ...(choose === undefined ? {} : { choose }),
    ...(document === 'figures' ? { year: choice.year } : {}),
    ...(document === 'letter' && choice.letter !== null ? { letter: choice.letter } : {}),
    showContacts: choice.showContacts,
  }
}
