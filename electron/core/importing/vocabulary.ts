/** The words of lists, from `resources/vocabulary`, ready to be looked up. A user's own words will join here. */
import {
  DEMAND_FIELDS,
  type DemandField,
  type RecordKind,
  SUPPLY_FIELDS,
  type SupplyField,
} from '#shared/contract/importing.ts'
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import { TRANSFER_MODES } from '#shared/domain/transfer-mode.ts'
import demandHeaders from '../../../resources/vocabulary/demand-headers.json' with { type: 'json' }
import shape from '../../../resources/vocabulary/header-shape.json' with { type: 'json' }
import supplyHeaders from '../../../resources/vocabulary/supply-headers.json' with { type: 'json' }
import words from '../../../resources/vocabulary/words.json' with { type: 'json' }
import { wordKey } from './text.ts'

export type Field = SupplyField | DemandField

/** A field that a header word may mean; of two columns for one field the one with the lower rank is better. */
export interface Meaning {
  readonly field: Field
  readonly rank: number
}

const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(wordKey))

/** Maps, not plain objects: a header may be called `__proto__`. */
function meanings(lists: Readonly<Record<string, readonly string[]>>, fields: readonly Field[]) {
  const byWord = new Map<string, Meaning[]>()
  for (const field of fields) {
    const all = [...(lists[field] ?? []), field]
    for (const [rank, word] of all.entries()) {
      const known = byWord.get(wordKey(word)) ?? []
      if (!known.some((meaning) => meaning.field === field)) byWord.set(wordKey(word), [...known, { field, rank }])
    }
  }
  return byWord as ReadonlyMap<string, readonly Meaning[]>
}

/** Every word of every value, by its key. */
function values<V extends string>(lists: Readonly<Record<V, readonly string[]>>, all: readonly V[]) {
  return new Map(all.flatMap((value) => [...lists[value], value].map((word) => [wordKey(word), value] as const)))
}

export const HEADER_MEANINGS: Readonly<Record<RecordKind, ReadonlyMap<string, readonly Meaning[]>>> = {
  supply: meanings(supplyHeaders, SUPPLY_FIELDS),
  demand: meanings(demandHeaders, DEMAND_FIELDS),
}

/** Words that name a title only when another known word stands beside them. */
export const WEAK_TITLES = keys(shape.weakTitles)
export const ORDINALS = keys(shape.ordinals)
export const MONEY_UNITS = keys(shape.moneyUnits)
export const BRACKETS: readonly string[] = shape.brackets
export const HEADER_DECORATION = new Set(shape.decoration)
export const HEADER_ALTERNATIVES: readonly string[] = shape.alternatives

export const PATENT_TYPE_WORDS = values(words.patentType, ['invention', 'utilityModel', 'design'])
export const LEGAL_STATUS_WORDS = values(words.legalStatus, LEGAL_STATUSES)
export const TRANSFER_MODE_WORDS = values(words.transferMode, TRANSFER_MODES)
export const YES_WORDS = keys(words.yes)
export const NO_WORDS = keys(words.no)
/** Written where there is nothing to say. */
export const PLACEHOLDERS = keys(words.placeholders)
/** They stand for what the row above says in the same column. */
export const DITTO = new Set(words.ditto)
/** They open a line of sums below a list. */
export const TOTALS = keys(words.totals)
