/**
 * Reads one header: what it may mean, how surely, and the unit that it gives for the numbers below it.
 * A known word counts fully; one with something around it counts by how much of the header it explains, and most
 * where it stands at the end, as the head of a Chinese compound does (the address of an applicant is an address).
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import { createLexicon, type Sense } from './header-lexicon.ts'
import { lookupKey, memoised } from './text.ts'
import {
  BRACKETS,
  type Field,
  GROUP_NOISE,
  HAN_NUMERALS,
  HEADER_ALTERNATIVES,
  HEADER_DECORATION,
  type HeaderWords,
  LEADING_WORDS,
  MONEY_UNITS,
  TRAILING_WORDS,
  UNIT_PREFIXES,
} from './vocabulary.ts'

/** A header with several sentences in it is no header. */
const MAX_HEADER_LENGTH = 80

/** How much a match is worth by where the known word stands, and what covering the whole header adds. */
const WORTH = { exact: 1, stripped: 0.92, end: 0.58, start: 0.46, inside: 0.3, coverage: 0.32 }
/** A word as general as "name" or "type" says less, alone and still less as a part. */
const WEAK = { exact: 0.72, part: 0.6, long: 0.9 }
/** Between the first and the last word of a field's list. */
const RANK_WORTH = 0.06
/** From here a header counts as a known one. */
export const KNOWN = 0.8

export interface Meaning {
  readonly field: Field
  /** 0 to 1. */
  readonly score: number
}

/** field: of this kind; foreign: of the other kind only; other: known, fills no field. */
export type Concept = 'field' | 'ordinal' | 'other' | 'foreign' | 'unknown'

export interface HeaderWord {
  readonly concept: Concept
  /** Of the best reading, 0 to 1. */
  readonly score: number
  /** The likelier first; empty unless the concept is a field. */
  readonly meanings: readonly Meaning[]
  /** The vocabulary's word in it. */
  readonly word: string
  /** Names a title, but only beside other known words. */
  readonly isWeakTitle: boolean
  /** A word that lists of the other kind do not use. */
  readonly isSpecific: boolean
  /** Of concept foreign: names a title there. */
  readonly isForeignTitle: boolean
  /** The money unit in its brackets, as it is to be appended to a bare number; empty for none. */
  readonly unit: string
  /** Without decoration and brackets. */
  readonly key: string
}

export const NO_WORD: HeaderWord = {
  concept: 'unknown',
  score: 0,
  meanings: [],
  word: '',
  isWeakTitle: false,
  isSpecific: false,
  isForeignTitle: false,
  unit: '',
  key: '',
}

/** Reads a header of one or more rows, the uppermost text first. */
export type HeaderReader = (path: readonly string[]) => HeaderWord

interface Match {
  readonly senses: readonly Sense[]
  readonly word: string
  readonly score: number
}

const NO_MATCH: Match = { senses: [], word: '', score: 0 }
const better = (a: Match, b: Match): Match => (b.score > a.score ? b : a)

/** Takes bracketed parts out: `price(unit)` becomes `price` and `unit`. */
function splitBrackets(key: string): { bare: string; inside: string[] } {
  const inside: string[] = []
  let bare = key
  for (const pair of BRACKETS) {
    const open = pair.charAt(0)
    const close = pair.charAt(1)
    for (let from = bare.indexOf(open); from !== -1; from = bare.indexOf(open)) {
      const to = bare.indexOf(close, from)
      inside.push(bare.slice(from + 1, to === -1 ? undefined : to))
      bare = bare.slice(0, from) + (to === -1 ? '' : bare.slice(to + 1))
    }
  }
  return { bare, inside }
}

const NUMBERING = new RegExp(`^[(]?(?:\\d{1,2}|[${HAN_NUMERALS}]{1,3})[.、)．:]+(?=\\D)`, 'u')

const undecorated = (key: string): string => [...key].filter((char) => !HEADER_DECORATION.has(char)).join('')

/** Without one of the words before or behind the subject; itself where there is none. */
function strippedOnce(key: string): string {
  const leading = LEADING_WORDS.find((word) => key.startsWith(word) && key.length > word.length)
  if (leading !== undefined) return key.slice(leading.length)
  const trailing = TRAILING_WORDS.find((word) => key.endsWith(word) && key.length > word.length)
  return trailing === undefined ? key : key.slice(0, -trailing.length)
}

const hasSense = (senses: readonly Sense[] | undefined): senses is readonly Sense[] => senses !== undefined

/** The whole of a header, or what is left of it without its frame words. */
function matchWhole(lexicon: ReadonlyMap<string, readonly Sense[]>, key: string): Match {
  const exact = lexicon.get(key)
  if (hasSense(exact)) return { senses: exact, word: key, score: WORTH.exact }
  const variants = new Set<string>()
  let rest = key
  for (let next = strippedOnce(rest); next !== rest && next !== ''; next = strippedOnce(rest)) {
    variants.add(next)
    rest = next
  }
  const unnumbered = key.replace(/\d{1,2}$/, '')
  if (unnumbered !== key) variants.add(unnumbered)
  for (const word of TRAILING_WORDS) if (key.endsWith(word)) variants.add(key.slice(0, -word.length))
  for (const variant of variants) {
    const senses = lexicon.get(variant)
    if (hasSense(senses)) return { senses, word: variant, score: WORTH.stripped }
  }
  return NO_MATCH
}

/** A letter or two inside a Latin word mean nothing. */
const isTooShort = (part: string): boolean => part.length < (/^[\p{ASCII}]+$/u.test(part) ? 4 : 2)

function partScore(start: number, length: number, whole: number): number {
  const place = start + length === whole ? WORTH.end : start === 0 ? WORTH.start : WORTH.inside
  return place + WORTH.coverage * (length / whole)
}

/** Two characters of a general meaning say little within a longer word. */
function weight([first]: readonly Sense[], word: string): number {
  const isWeak = first !== undefined && (first.isWeakTitle || first.isGeneric)
  return isWeak ? (word.length <= 2 ? WEAK.part : WEAK.long) : 1
}

/** The best known word within a header. */
function matchPart(lexicon: ReadonlyMap<string, readonly Sense[]>, key: string): Match {
  let best = NO_MATCH
  for (let length = key.length - 1; length >= 2; length--) {
    for (let start = 0; start + length <= key.length; start++) {
      const word = key.slice(start, start + length)
      const senses = isTooShort(word) ? undefined : lexicon.get(word)
      if (senses === undefined) continue
      best = better(best, { senses, word, score: weight(senses, word) * partScore(start, length, key.length) })
    }
  }
  return best
}

/** `a/b`: where both are words for one thing it is that; else what the first says, with less trust. */
function matchAlternatives(lexicon: ReadonlyMap<string, readonly Sense[]>, key: string): Match {
  for (const separator of HEADER_ALTERNATIVES) {
    const parts = key.split(separator).filter((part) => part !== '')
    if (parts.length < 2) continue
    const [first = NO_MATCH, ...others] = parts.map((part) => matchWhole(lexicon, part))
    if ([first, ...others].some(({ senses }) => senses.length === 0)) continue
    const shared = first.senses.filter((a) => others.every(({ senses }) => senses.some((b) => b.field === a.field)))
    if (shared.length > 0) return { senses: shared, word: first.word, score: WORTH.exact }
    // Name and phone in one column: the reader of phones takes the name out.
    const phone = others.find(({ senses }) => senses.some(({ field }) => field === 'contactPhone'))
    if (phone !== undefined && first.senses.some(({ field }) => field === 'contactName')) return phone
    return { ...first, score: WEAK.exact }
  }
  return NO_MATCH
}

function toWord({ senses, word, score }: Match, unit: string, key: string): HeaderWord {
  const [first] = senses
  if (first === undefined) return { ...NO_WORD, unit, key }
  const meanings = senses.flatMap(({ field, rank, isWeakTitle, isGeneric }) => {
    if (field === null || first.concept !== 'field') return []
    const isWeak = (isWeakTitle || isGeneric) && score >= WORTH.stripped
    return [{ field, score: score * (isWeak ? WEAK.exact : 1) - RANK_WORTH * rank }]
  })
  return {
    concept: first.concept,
    score,
    meanings: meanings.toSorted((a, b) => b.score - a.score),
    word,
    isWeakTitle: first.isWeakTitle,
    isSpecific: first.isSpecific,
    isForeignTitle: first.isForeignTitle,
    unit,
    key,
  }
}

/** The unit in brackets, with or without "unit:" before it, or at the header's very end. */
function unitOf(bare: string, inside: readonly string[]): { unit: string; rest: string } {
  for (const part of inside) {
    const prefix = UNIT_PREFIXES.find((word) => part.startsWith(word) && MONEY_UNITS.has(part.slice(word.length)))
    const unit = prefix === undefined ? part : part.slice(prefix.length)
    if (MONEY_UNITS.has(unit)) return { unit, rest: bare }
  }
  for (let length = Math.min(5, bare.length - 2); length >= 1; length--) {
    const tail = bare.slice(-length)
    if (MONEY_UNITS.has(tail)) return { unit: tail, rest: bare.slice(0, -length).replace(/[,，/]$/, '') }
  }
  return { unit: '', rest: bare }
}

function readOne(lexicon: ReadonlyMap<string, readonly Sense[]>, text: string): HeaderWord {
  if (text === '' || text.length > MAX_HEADER_LENGTH) return NO_WORD
  // A header of nothing but signs is what it is.
  const full = undecorated(lookupKey(text).replace(NUMBERING, '')) || lookupKey(text)
  const { bare, inside } = splitBrackets(full)
  const { unit, rest } = unitOf(bare, inside)
  const unbracketed = inside.reduce((key, part) => key.replace(part, ''), full)
  const whole = [full, bare, rest, unbracketed === '' ? full : full.replace(/[()[\]{}<>]/g, '')]
  let best = whole.map((key) => matchWhole(lexicon, key)).reduce(better, NO_MATCH)
  if (best.score < WORTH.exact) best = better(best, matchAlternatives(lexicon, bare))
  if (best.senses.length === 0) best = better(matchPart(lexicon, rest), matchPart(lexicon, bare))
  return toWord(best, best.senses.length > 0 ? unit : '', bare)
}

/** The name of a group of columns, without what only says that it is one. */
function groupName(text: string): string {
  const key = splitBrackets(undecorated(lookupKey(text).replace(NUMBERING, ''))).bare
  const noise = GROUP_NOISE.find((word) => key.endsWith(word))
  return noise === undefined ? key : key.slice(0, -noise.length)
}

/** A header of several rows: the lowest text decides, together with the one above it where both make a known word. */
function readPath(read: (text: string) => HeaderWord, path: readonly string[]): HeaderWord {
  const lowest = read(path.at(-1) ?? '')
  const above = path
    .slice(0, -1)
    .map(groupName)
    .filter((name) => name !== '')
  const joined = above.map((name) => read(`${name}${path.at(-1) ?? ''}`))
  const isWholeAndNew = (word: HeaderWord) => word.score >= WORTH.stripped && word.word.length > lowest.word.length
  const whole = joined.find(isWholeAndNew)
  if (whole !== undefined) return { ...whole, unit: whole.unit || lowest.unit }
  if (lowest.score > 0) return lowest
  const rest = [...joined, ...above.map(read)]
  return rest.reduce((a, b) => (b.score > a.score ? b : a), lowest)
}

/**
 * @param userWords The user's own words for fields; they count before all others.
 */
export function createHeaderReader(kind: RecordKind, userWords: HeaderWords = {}): HeaderReader {
  const lexicon = createLexicon(kind, userWords)
  const read = memoised((text) => readOne(lexicon, text))
  return (path) => (path.length === 1 ? read(path[0] ?? '') : readPath(read, path))
}
