/** Filters of a ranking: what may be chosen, with how many results each holds, and how many results a choice hides. */
import { legalPhase } from '#shared/domain/legal-status.ts'
import type { Ranked } from './ranked.ts'

/** The order in which they stand on the screen. */
export const FACETS = ['level', 'phase', 'mode', 'holder', 'industry', 'region', 'decided'] as const
export type Facet = (typeof FACETS)[number]

/** The values chosen; a facet without any keeps everything. */
export type MatchFilter = Readonly<Partial<Record<Facet, readonly string[]>>>

export const NO_FILTER: MatchFilter = {}

/** Stands for "not said". */
export const UNSAID = ''

const orUnsaid = (values: readonly string[]): readonly string[] => (values.length === 0 ? [UNSAID] : values)

/** What a row is, facet by facet; a row may be several things (two holders). */
const VALUES: Readonly<Record<Facet, (row: Ranked) => readonly string[]>> = {
  level: ({ level }) => [level],
  phase: ({ patent }) => [patent?.legalStatus ? legalPhase(patent.legalStatus) : UNSAID],
  mode: ({ patent }) => orUnsaid(patent?.transferModes ?? []),
  holder: ({ patent }) => orUnsaid(patent?.applicants ?? []),
  industry: ({ wanted }) => [wanted?.industry ?? UNSAID],
  region: ({ wanted }) => [wanted?.region ?? UNSAID],
  decided: ({ decision }) => [decision?.state ?? 'open'],
}

/** Facets of each direction. */
const OFFERED: Readonly<Record<'demand' | 'supply', readonly Facet[]>> = {
  demand: ['level', 'phase', 'mode', 'holder', 'decided'],
  supply: ['level', 'industry', 'region', 'decided'],
}

/** Values that have an order of their own; the others stand by how many results hold them. */
const ORDER: readonly string[] = [
  'strong',
  'medium',
  'weak',
  'live',
  'pending',
  'dead',
  'open',
  'later',
  'shortlisted',
  'rejected',
]

export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

export interface FacetState {
  readonly facet: Facet
  readonly values: readonly FacetValue[]
  /** How many results this facet's choice alone hides. */
  readonly hidden: number
}

function keeps(row: Ranked, facet: Facet, chosen: readonly string[] | undefined): boolean {
  return chosen === undefined || chosen.length === 0 || VALUES[facet](row).some((value) => chosen.includes(value))
}

/** The rows that every facet keeps, in their order. */
export function keptRows(rows: readonly Ranked[], by: 'demand' | 'supply', filter: MatchFilter): readonly Ranked[] {
  const facets = OFFERED[by].filter((facet) => (filter[facet] ?? []).length > 0)
  return facets.length === 0 ? rows : rows.filter((row) => facets.every((facet) => keeps(row, facet, filter[facet])))
}

function valuesOf(rows: readonly Ranked[], facet: Facet, chosen: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]))
  for (const value of rows.flatMap(VALUES[facet])) counts.set(value, (counts.get(value) ?? 0) + 1)
  const place = (value: string) => ORDER.indexOf(value)
  return [...counts]
    .map(([value, count]) => ({ value, count, isChosen: chosen.includes(value) }))
    .sort((a, b) => place(a.value) - place(b.value) || b.count - a.count)
}

/** What there is to choose among the rows. */
export function facetStates(
  rows: readonly Ranked[],
  by: 'demand' | 'supply',
  filter: MatchFilter,
): readonly FacetState[] {
  return OFFERED[by].map((facet) => ({
    facet,
    values: valuesOf(rows, facet, filter[facet] ?? []),
    hidden: rows.filter((row) => !keeps(row, facet, filter[facet])).length,
  }))
}

/** Chooses a value, or no longer. */
export function toggled(filter: MatchFilter, facet: Facet, value: string): MatchFilter {
  const chosen = filter[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
  return { ...filter, [facet]: next }
}
