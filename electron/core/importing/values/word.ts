/** Words with a fixed meaning: legal status, patent type, transfer modes, yes and no. */
import type { LegalStatus } from '#shared/domain/legal-status.ts'
import type { PatentType } from '#shared/domain/patent-number.ts'
import type { TransferMode } from '#shared/domain/transfer-mode.ts'
import separators from '../../../../resources/vocabulary/separators.json' with { type: 'json' }
import { lookupKey, memoised } from '../text.ts'
import {
  AFFIRMATIONS,
  BRACKETS,
  DENIALS,
  LEGAL_STATUS_WORDS,
  NO_WORDS,
  PATENT_TYPE_WORDS,
  TAILS,
  TRANSFER_MODE_WORDS,
  YES_WORDS,
} from '../vocabulary.ts'
import { splitList } from './list.ts'

/** `unknown`: a part of the text was not understood, to be looked at; what was understood is given all the same. */
export interface WordReading<V> {
  readonly value: V
  readonly unknown: boolean
}

/** The word without what stands in brackets behind it: `granted (pledged)`. */
function withoutBrackets(key: string): string {
  const open = Math.min(...BRACKETS.map((pair) => key.indexOf(pair.charAt(0))).map((at) => (at < 1 ? Infinity : at)))
  return open === Infinity ? key : key.slice(0, open)
}

/** `a` of `a will do`. */
function withoutTail(key: string): string {
  const tail = TAILS.find((word) => key.endsWith(word))
  return tail === undefined ? key : key.slice(0, -tail.length)
}

/** Splits at `a or b`, `a and b` too, once the whole was not known as one word, nor a part of a list. */
function parts(text: string, words: ReadonlyMap<string, unknown>): string[] {
  return splitList(text).flatMap((part) => {
    const key = lookupKey(part)
    if (words.has(key)) return [key]
    let pieces = [part]
    for (const word of separators.conjunctions) pieces = pieces.flatMap((piece) => piece.split(word))
    return pieces
      .flatMap((piece) => piece.split(/\s+/u))
      .map((piece) => withoutTail(lookupKey(piece)))
      .filter((piece) => piece !== '')
  })
}

function readWords<V>(text: string, words: ReadonlyMap<string, V>): WordReading<V[]> {
  const key = lookupKey(text)
  const whole = words.get(key)
  if (whole !== undefined) return { value: [whole], unknown: false }
  const bare = words.get(withoutBrackets(key))
  if (bare !== undefined) return { value: [bare], unknown: true }
  const found = parts(text, words).map((part) => words.get(part) ?? words.get(withoutBrackets(part)))
  const known = [...new Set(found.filter((value) => value !== undefined))]
  return { value: known, unknown: known.length === 0 || found.includes(undefined) }
}

/** One value, or none where several disagree. */
function readOneWord<V>(text: string, words: ReadonlyMap<string, V>): WordReading<V | null> {
  const { value, unknown } = readWords(text, words)
  const [only] = value
  return only !== undefined && value.length === 1 ? { value: only, unknown } : { value: null, unknown: true }
}

export const readLegalStatus: (text: string) => WordReading<LegalStatus | null> = memoised((text) =>
  readOneWord(text, LEGAL_STATUS_WORDS),
)

export const readPatentType: (text: string) => WordReading<PatentType | null> = memoised((text) =>
  readOneWord(text, PATENT_TYPE_WORDS),
)

type OwnModeWords = readonly (readonly [string, TransferMode])[]
type ModeReader = (text: string) => WordReading<TransferMode[]>

const modeReaders = new WeakMap<OwnModeWords, ModeReader>()

/** @param own The association's words for modes, by their key; they win over the shipped ones. */
export function transferModeReader(own: OwnModeWords): ModeReader {
  const known = modeReaders.get(own)
  if (known !== undefined) return known
  const words = new Map([...TRANSFER_MODE_WORDS, ...own])
  const read: ModeReader = memoised((text) => readWords(text, words))
  modeReaders.set(own, read)
  return read
}

/** By the shipped words alone. */
export const readTransferModes: ModeReader = transferModeReader([])

/** Whether a demand is confidential. What is not understood counts as yes: a leak cannot be taken back. */
export function readConfidential(text: string): WordReading<boolean> {
  const key = lookupKey(text)
  if (NO_WORDS.has(key)) return { value: false, unknown: false }
  return { value: true, unknown: !YES_WORDS.has(key) }
}

/** The same under a header that asks whether it may be made public. */
export function readPublic(text: string): WordReading<boolean> {
  const key = lookupKey(text)
  if (AFFIRMATIONS.has(key)) return { value: false, unknown: false }
  if (DENIALS.has(key)) return { value: true, unknown: false }
  return readConfidential(text)
}
