/** Gives every column of a section its field: by the user's word, by what the source sent last time, by scores. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { type HeaderWord, KNOWN } from '../header-word.ts'
import type { Field } from '../vocabulary.ts'
import { assign } from './assignment.ts'
import { columnLetter } from './grid.ts'
import { headerName } from './header.ts'
import { type Column, type ColumnReasonCode, type Guess, SAMPLES, SURE } from './layout.ts'
import { type Score, scoreColumn } from './scores.ts'
import type { Value } from './shapes.ts'

/** A guess below this is none. */
const FLOOR = 0.28
const BY_MAPPING = 1
/** The same header in whole, or only this column's, meant it last time. */
const BY_PROFILE = 0.97
/** Values that nothing but this field has. */
const PROVED = 0.88
/** A second column for a field that another one fills better. */
const STAND_IN = 0.92

/** A column before it has a field. */
export interface ColumnSource {
  readonly path: readonly string[]
  readonly word: HeaderWord
  /** Of some rows, without blanks. */
  readonly values: readonly Value[]
  readonly isHidden: boolean
  readonly isRead: boolean
  /** Where its values stand, if not in a column of the sheet. */
  readonly letter?: string
  /** What the user, or else the last list, said; undefined for nothing. */
  readonly mapped?: Field | null
  readonly remembered?: Field | null
}

interface Decision {
  readonly field: Field | null
  readonly confidence: number
  readonly code: ColumnReasonCode
  readonly data: Readonly<Record<string, string | number>>
  readonly rank: number
}

type Scores = ReadonlyMap<Field, Score>

const bestFirst = (scores: Scores): Guess[] =>
  [...scores].map(([field, { confidence }]) => ({ field, confidence })).toSorted((a, b) => b.confidence - a.confidence)

/** Columns that somebody decided: no scores change that. */
function decided({ mapped, remembered }: ColumnSource): Decision | null {
  if (mapped !== undefined) return { field: mapped, confidence: BY_MAPPING, code: 'mapping', data: {}, rank: 0 }
  if (remembered === undefined) return null
  return { field: remembered, confidence: BY_PROFILE, code: 'profile', data: {}, rank: 0 }
}

function withScore(field: Field, score: Score, word: HeaderWord, rank: number, factor = 1): Decision {
  const { confidence, code, count, total } = score
  return { field, confidence: confidence * factor, code, data: { word: word.word, count, total }, rank }
}

/** Whether the values are running numbers, as a first column without a header may have them. */
function areOrdinals(values: readonly Value[]): boolean {
  const numbers = values.map(({ text }) => Number(text))
  return (
    values.length >= 2 &&
    numbers.every((number, i) => Number.isInteger(number) && (i === 0 || number === (numbers[i - 1] ?? 0) + 1))
  )
}

/** A column without a field: why, and how sure that is. */
function without({ word, path, values }: ColumnSource, guesses: readonly Guess[]): Decision {
  const none = (code: ColumnReasonCode, confidence: number): Decision => {
    return { field: null, confidence, code, data: {}, rank: 0 }
  }
  if (word.concept === 'ordinal') return none('ordinal', word.score)
  if (word.concept === 'other' || word.concept === 'foreign') return none('unknownHeader', word.score)
  if (values.length === 0 && path.length === 0) return none('blank', 1)
  if (areOrdinals(values)) return none('ordinal', SURE)
  return none('unknownHeader', 1 - (guesses[0]?.confidence ?? 0))
}

/** A header says it, and nothing speaks against it. */
const isNamed = (score: Score | undefined): boolean =>
  score !== undefined && score.code !== 'shape' && score.confidence >= SURE

/**
 * Fields that somebody gave a column are taken; the others are shared out for the largest sum of confidences. What values
 * look like counts for a field only where no header names it, or where the values prove it.
 */
function share(sources: readonly ColumnSource[], scores: readonly Scores[], fixed: readonly (Decision | null)[]) {
  const taken = new Set(fixed.map((decision) => decision?.field ?? null))
  const fields = [...new Set(scores.flatMap((of) => [...of.keys()]))].filter((field) => !taken.has(field))
  const named = new Set(fields.filter((field) => scores.some((of) => isNamed(of.get(field)))))
  const worth = (field: Field, score: Score | undefined) => {
    if (score === undefined || (score.code === 'shape' && named.has(field) && score.confidence < PROVED)) return 0
    return score.confidence - FLOOR
  }
  const gain = sources.map((_, i) =>
    fields.map((field) => (fixed[i] === null ? worth(field, scores[i]?.get(field)) : 0)),
  )
  return assign(gain, fields.length).map((place) => (place === null ? null : (fields[place] ?? null)))
}

/** What the header alone says a column to be, where another column is the better one for it. */
function standIn(
  scores: Scores,
  word: HeaderWord,
  holders: ReadonlyMap<Field, number>,
  letterAt: (column: number) => string,
): Decision | null {
  const said = word.score >= KNOWN ? word.meanings.filter(({ field }) => holders.has(field)) : []
  const best = said
    .map(({ field }) => ({ field, score: scores.get(field) }))
    .filter((one): one is { field: Field; score: Score } => one.score !== undefined && one.score.confidence >= SURE)
    .toSorted((a, b) => b.score.confidence - a.score.confidence)[0]
  if (best === undefined) return null
  const decision = withScore(best.field, best.score, word, 1 - best.score.confidence, STAND_IN)
  const letter = letterAt(holders.get(best.field) ?? 0)
  return { ...decision, code: 'takenByBetter', data: { letter } }
}

function decide(kind: RecordKind, sources: readonly ColumnSource[]): { decision: Decision; guesses: Guess[] }[] {
  const scores = sources.map(({ word, path, values }) => scoreColumn(kind, word, path.length > 0, values))
  const fixed = sources.map(decided)
  const shared = share(sources, scores, fixed)
  const holders = new Map<Field, number>()
  for (const [i, field] of shared.entries()) if (field !== null) holders.set(field, i)
  const letterAt = (column: number) => sources[column]?.letter ?? columnLetter(column)
  return sources.map((source, i) => {
    const own = scores[i] ?? new Map<Field, Score>()
    const guesses = bestFirst(own)
    const field = shared[i] ?? null
    const score = field === null ? undefined : own.get(field)
    const byScore = field === null || score === undefined ? null : withScore(field, score, source.word, 0)
    const decision = fixed[i] ?? byScore ?? standIn(own, source.word, holders, letterAt) ?? without(source, guesses)
    return { decision, guesses }
  })
}

function samplesOf(values: readonly Value[]): string[] {
  return [...new Set(values.map(({ cell }) => cell.raw))].slice(0, SAMPLES)
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100

/** To be asked: what nobody decided and the scores leave open. */
function isUnsure({ field, confidence, code }: Decision, guesses: readonly Guess[]): boolean {
  if (field !== null) return confidence < SURE
  const isOpen = code === 'unknownHeader' && (guesses[0]?.confidence ?? 0) >= FLOOR
  return isOpen
}

/** @returns the columns in their order; `fillDown` is found with the rows. */
export function giveFields(kind: RecordKind, sources: readonly ColumnSource[], unit: string): Column[] {
  return decide(kind, sources).map(({ decision, guesses }, index) => {
    const { path, word, values, isHidden, isRead, letter } = sources[index] as ColumnSource
    const { field, confidence, code, data, rank } = decision
    return {
      index,
      letter: letter ?? columnLetter(index),
      header: headerName(path),
      field,
      confidence: round(confidence),
      isUnsure: isUnsure(decision, guesses),
      reason: { code, data },
      alternatives: guesses.filter((guess) => guess.field !== field && guess.confidence >= FLOOR / 2),
      rank,
      unit: word.unit || (field === 'price' || field === 'budget' ? unit : ''),
      samples: samplesOf(values),
      isHidden,
      isRead,
      fillDown: 'no' as const,
      keptBlank: 0,
    }
  })
}
