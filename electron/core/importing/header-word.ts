/** Reads one header cell: what it may mean, and the unit it gives for the numbers below it. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { wordKey } from './text.ts'
import {
  BRACKETS,
  HEADER_ALTERNATIVES,
  HEADER_DECORATION,
  HEADER_MEANINGS,
  type Meaning,
  MONEY_UNITS,
  ORDINALS,
} from './vocabulary.ts'

/** A header with several sentences in it is no header. */
const MAX_HEADER_LENGTH = 60

export interface HeaderWord {
  /** In order of preference; empty where the word is unknown. */
  readonly meanings: readonly Meaning[]
  /** Known, though it fills no field: a column of running numbers. */
  readonly isOrdinal: boolean
  /** The money unit in its brackets, as it is to be appended to a bare number; empty for none. */
  readonly unit: string
  readonly key: string
}

export const NO_WORD: HeaderWord = { meanings: [], isOrdinal: false, unit: '', key: '' }

/** Takes bracketed parts out: `price(unit)` becomes `price` and `unit`. */
function splitBrackets(key: string): { bare: string; inside: string[] } {
  const inside: string[] = []
  let bare = key
  for (const pair of BRACKETS) {
    const open = pair.charAt(0)
    const close = pair.charAt(1)
    for (let from = bare.indexOf(open); from !== -1; from = bare.indexOf(open)) {
      const to = bare.indexOf(close, from)
      if (to === -1) break
      inside.push(bare.slice(from + 1, to))
      bare = bare.slice(0, from) + bare.slice(to + 1)
    }
  }
  return { bare, inside }
}

const undecorated = (key: string): string => [...key].filter((char) => !HEADER_DECORATION.has(char)).join('')

/** `a/b` where both are words for the same field. */
function alternativeMeanings(kind: RecordKind, bare: string): readonly Meaning[] {
  for (const separator of HEADER_ALTERNATIVES) {
    const parts = bare.split(separator)
    if (parts.length < 2) continue
    const [first, ...others] = parts.map((part) => HEADER_MEANINGS[kind].get(part) ?? [])
    const shared = (first ?? []).filter((a) => others.every((list) => list.some((b) => b.field === a.field)))
    if (shared.length > 0) return shared
  }
  return []
}

/** What a header cell says, for lists of this kind. */
export function readHeaderWord(kind: RecordKind, text: string): HeaderWord {
  if (text === '' || text.length > MAX_HEADER_LENGTH) return NO_WORD
  const full = undecorated(wordKey(text))
  const { bare, inside } = splitBrackets(full)
  const known = HEADER_MEANINGS[kind]
  return {
    meanings: known.get(full) ?? known.get(bare) ?? alternativeMeanings(kind, bare),
    isOrdinal: ORDINALS.has(bare),
    unit: inside.find((part) => MONEY_UNITS.has(part)) ?? '',
    key: bare,
  }
}
