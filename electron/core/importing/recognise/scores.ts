/**
 * How sure each field is for a column: from what its header says and what its values look like. All numbers that
 * weigh one against the other stand here.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import { type HeaderWord, KNOWN } from '../header-word.ts'
import { hasHan } from '../text.ts'
import type { Field } from '../vocabulary.ts'
import type { ColumnReasonCode } from './layout.ts'
import { isNoText, isProvedNumber, SHAPES, type Shape, TEXT_FIELDS, titleLikeness, type Value } from './shapes.ts'

const WEIGHTS = {
  /** A known header word alone. */
  header: 0.9,
  /** What agreeing values add to it, of what is missing to certainty. */
  agreement: 0.8,
  /** What is left of it where the values say something else. */
  contradiction: 0.62,
  /** None of several values agrees. */
  denial: 0.42,
  noText: 0.5,
  /** Values of one shape, from this share on. */
  shapeShare: 0.6,
  contradictionShare: 0.25,
  /** An unknown header speaks a little against what the values look like. */
  unknownHeader: 0.95,
  /** From here a header's word for something else counts. */
  knownInPart: 0.6,
  /** Titles that read like titles. */
  likeness: 0.14,
  /** Numbers whose check digit is right are application numbers, whatever the header says. */
  proved: 0.9,
  provedShare: 0.5,
  besideProved: 0.3,
} as const

export interface Score {
  readonly confidence: number
  readonly code: ColumnReasonCode
  /** Values that look like it, of those looked at. */
  readonly count: number
  readonly total: number
}

/** A header says it; its values agree, contradict or leave it open. */
function withHeader(field: Field, header: number, shape: Shape | undefined, values: readonly Value[]): Score {
  const base = header * WEIGHTS.header
  const total = values.length
  if (total === 0) return { confidence: base, code: 'headerWord', count: 0, total }
  const count = shape === undefined ? 0 : values.filter(shape.test).length
  const share = count / total
  const noText = TEXT_FIELDS.has(field) ? values.filter(isNoText).length / total : 0
  if (noText >= 0.8) return { confidence: base * WEIGHTS.noText, code: 'headerAgainstShape', count: total, total }
  if (shape?.isStrict === true && share < WEIGHTS.contradictionShare) {
    const factor = count === 0 && total > 1 ? WEIGHTS.denial : WEIGHTS.contradiction
    return { confidence: base * factor, code: 'headerAgainstShape', count: total - count, total }
  }
  if (share < WEIGHTS.shapeShare) return { confidence: base, code: 'headerWord', count, total }
  return { confidence: base + (1 - base) * WEIGHTS.agreement * share, code: 'headerAndShape', count, total }
}

/** Titles are told apart from other texts by being different in each row, and by how they read. */
function titleWorth(worth: number, values: readonly Value[]): number {
  const different = new Set(values.map(({ text }) => text)).size / values.length
  const inWords = values.filter(({ text }) => hasHan(text) || text.includes(' ')).length / values.length
  return (worth + WEIGHTS.likeness * titleLikeness(values)) * different * inWords
}

function byShape(field: Field, shape: Shape, values: readonly Value[], isHeaded: boolean): Score | null {
  const total = values.length
  if (total === 0 || shape.worth === 0) return null
  const count = values.filter(shape.test).length
  if (count / total < WEIGHTS.shapeShare) return null
  const worth = field === 'title' ? titleWorth(shape.worth, values) : shape.worth
  const confidence = worth * (count / total) * (isHeaded ? WEIGHTS.unknownHeader : 1)
  return { confidence, code: 'shape', count, total }
}

function proved(values: readonly Value[]): Score | null {
  const total = values.length
  const count = values.filter(({ text }) => isProvedNumber(text)).length
  if (total === 0 || count / total < WEIGHTS.provedShare) return null
  return { confidence: WEIGHTS.proved + (1 - WEIGHTS.proved) * 0.8 * (count / total), code: 'shape', count, total }
}

/** Every field that a column may have, with how sure it is. */
export function scoreColumn(
  kind: RecordKind,
  word: HeaderWord,
  isHeaded: boolean,
  values: readonly Value[],
): Map<Field, Score> {
  const scores = new Map<Field, Score>()
  const shapes = SHAPES[kind]
  for (const { field, score } of word.meanings) scores.set(field, withHeader(field, score, shapes[field], values))
  // A header known for something else, even in part, leaves nothing to guess.
  const isOpen = word.concept === 'field' ? word.score < KNOWN : word.score < WEIGHTS.knownInPart
  for (const [field, shape] of Object.entries(shapes) as [Field, Shape][]) {
    const score = isOpen ? byShape(field, shape, values, isHeaded) : null
    if (score !== null && score.confidence > (scores.get(field)?.confidence ?? 0)) scores.set(field, score)
  }
  const number = kind === 'supply' ? proved(values) : null
  if (number === null) return scores
  const others = [...scores].map(([field, score]) => {
    return [field, { ...score, confidence: score.confidence * WEIGHTS.besideProved }] as const
  })
  const stated = scores.get('applicationNumber')
  const isSaid = stated !== undefined && stated.confidence > number.confidence
  return new Map([...others, ['applicationNumber', isSaid ? stated : number]])
}
