/** The two registers behind one shape, so that one screen shows either. */
import type { DemandEdit, SupplyEdit } from '#shared/contract/editing.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { DemandListItem, Supply } from '#shared/contract/records.ts'
import {
  DEMAND_FACETS,
  DEMAND_SORTS,
  type FacetCounts,
  SUPPLY_FACETS,
  SUPPLY_SORTS,
} from '#shared/contract/registers.ts'
import type { ApiClient } from './api-client.ts'

export interface RegisterSort {
  readonly by: string
  readonly descending: boolean
}

/** Chosen values by facet; a facet without any is left out. */
export type ChosenFacets = Readonly<Record<string, readonly string[]>>

export interface RegisterFilter {
  readonly text: string
  readonly facets: ChosenFacets
  /** null: by relevance, or as the records came. */
  readonly sort: RegisterSort | null
}

/** A page of rows, and how many the filter keeps of all. */
export interface RegisterPage<Row> {
  readonly total: number
  readonly all: number
  readonly items: readonly Row[]
  /** The words that were searched in place of those typed; null: as typed. */
  readonly searchedFor: string | null
  /** Long texts were not searched yet: there may be more in a moment. */
  readonly isPartial: boolean
}

export interface FacetRequest {
  readonly of: readonly string[]
  readonly search: string
  readonly limit: number
}

export type FieldValue = string | readonly string[] | boolean | null
export type FieldValues = Readonly<Record<string, FieldValue>>

export interface RegisterEdit {
  readonly ids: readonly string[]
  readonly changes: FieldValues
  /** The values that were seen, for a single record. */
  readonly expected?: FieldValues
}

type EditOutcome = Promise<{ readonly edit: string | null; readonly changed: number }>

export interface RegisterCalls<Row> {
  readonly kind: 'supply' | 'demand'
  readonly facets: readonly string[]
  readonly sorts: readonly string[]
  readonly rows: (
    filter: RegisterFilter,
    offset: number,
    limit: number,
    signal: AbortSignal,
  ) => Promise<RegisterPage<Row>>
  readonly counts: (
    filter: RegisterFilter,
    request: FacetRequest,
    signal: AbortSignal,
  ) => Promise<{ facets: FacetCounts[]; isPartial: boolean }>
  readonly ids: (filter: RegisterFilter) => Promise<{ ids: string[] }>
  readonly update: (edit: RegisterEdit) => EditOutcome
}

/** The screens hold facets, orders and fields by name; the core parses them like every argument. */
type SupplyArgs = CallArgs<'registers.supplies'>
type DemandArgs = CallArgs<'registers.demands'>

function argsOf({ text, facets, sort }: RegisterFilter) {
  return { text: text.trim(), facets, ...(sort && { sort }) }
}

export function supplyCalls(api: ApiClient): RegisterCalls<Supply> {
  const args = (filter: RegisterFilter) => argsOf(filter) as SupplyArgs
  return {
    kind: 'supply',
    facets: SUPPLY_FACETS,
    sorts: SUPPLY_SORTS,
    rows: (filter, offset, limit, signal) =>
      api.call('registers.supplies', { ...args(filter), offset, limit, mayBePartial: true }, { signal }),
    counts: (filter, { of, ...request }, signal) => {
      const { text, facets } = args(filter)
      const asked = of as CallArgs<'registers.supplyFacets'>['of']
      return api.call('registers.supplyFacets', { text, facets, of: asked, ...request, mayBePartial: true }, { signal })
    },
    ids: (filter) => api.call('registers.supplyIds', args(filter)),
    update: ({ ids, changes, expected }) =>
      api.call('supplies.update', {
        ids: [...ids],
        changes: changes as SupplyEdit,
        ...(expected && { expected: expected as SupplyEdit }),
      }),
  }
}

export function demandCalls(api: ApiClient): RegisterCalls<DemandListItem> {
  const args = (filter: RegisterFilter) => argsOf(filter) as DemandArgs
  return {
    kind: 'demand',
    facets: DEMAND_FACETS,
    sorts: DEMAND_SORTS,
    rows: (filter, offset, limit, signal) =>
      api.call('registers.demands', { ...args(filter), offset, limit, mayBePartial: true }, { signal }),
    counts: (filter, { of, ...request }, signal) => {
      const { text, facets } = args(filter)
      const asked = of as CallArgs<'registers.demandFacets'>['of']
      return api.call('registers.demandFacets', { text, facets, of: asked, ...request, mayBePartial: true }, { signal })
    },
    ids: (filter) => api.call('registers.demandIds', args(filter)),
    update: ({ ids, changes, expected }) =>
      api.call('demands.update', {
        ids: [...ids],
        changes: changes as DemandEdit,
        ...(expected && { expected: expected as DemandEdit }),
      }),
  }
}
