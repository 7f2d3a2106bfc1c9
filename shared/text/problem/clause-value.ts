/** What a clause of a patent is worth as a problem statement, by its own words. */
import type { Evidence } from './evidence.ts'
import { BIT } from './supply-words.ts'
import { CONTENT, DIGITS_ALLOWED, JUNK, OFFICE, PARTS, PRAISE, TROUBLE_NAMED, UNBALANCED, VALUE } from './weights.ts'

/** A trouble, told or solved; an effect; or only what something is for. */
export type ProblemKind = 'problem' | 'effect' | 'purpose'

export interface Worth {
  /** By its words, before content and junk count. */
  readonly base: number
  readonly value: number
  /** What it adds to a passage even if by itself it names nothing. */
  readonly support: number
  readonly kind: ProblemKind
}

type Base = Pick<Worth, 'value' | 'kind'>

const problem = (value: number): Base => ({ value, kind: 'problem' })
const effect = (value: number): Base => ({ value, kind: 'effect' })
const purpose = (value: number): Base => ({ value, kind: 'purpose' })

/** Says that there is a fault, but not which. */
const unnamed = ({ lists, bare, closed, content }: Evidence): boolean =>
  closed && (lists & BIT.trouble) === 0 && (bare || content < CONTENT.named)

/** The problem that a clause states; null where it states none. */
function statedProblem(evidence: Evidence): Base | null {
  const { lists, closed, content } = evidence
  if (unnamed(evidence)) return problem(evidence.bare ? CONTENT.limit : VALUE.unnamed)
  if ((lists & BIT.strong) !== 0) return problem(closed ? VALUE.problemSolved : VALUE.solved)
  if (!closed || content < CONTENT.none) return null
  if ((lists & BIT.solve) !== 0) return problem(VALUE.flawWarded)
  return (lists & BIT.trouble) !== 0 ? problem(VALUE.flawSuffered) : null
}

/** What the words of a clause make of it, the strongest first. A clause needs all the lists of a line. */
const BY_WORDS: readonly (readonly [lists: number, worth: Base])[] = [
  [BIT.ward, effect(VALUE.warded)],
  [BIT.improve, effect(VALUE.improved)],
  [BIT.heal, effect(VALUE.healed)],
  [BIT.before | BIT.trouble, problem(VALUE.troubleBefore)],
  [BIT.deed, effect(VALUE.deed)],
  [BIT.quality, effect(VALUE.praised)],
  [BIT.merit, effect(VALUE.announced)],
  [BIT.purpose, purpose(VALUE.purpose)],
  [BIT.enable, effect(VALUE.enabled)],
  [BIT.trouble, problem(VALUE.trouble)],
]

const NOTHING = effect(0)

/** Lists whose words name an effect. */
export const STRONG_EFFECT = BIT.ward | BIT.improve | BIT.heal | BIT.deed | BIT.quality

/** What a clause says by an adjective at its end, or by praise with a circumstance. */
function praise({ lists, graded, content, structure }: Evidence): Base | null {
  if ((lists & STRONG_EFFECT) !== 0 || structure > 0 || content < CONTENT.none) return null
  if (graded && content <= PRAISE.longest) return effect(VALUE.graded)
  return (lists & BIT.boast) !== 0 ? effect(VALUE.boasted) : null
}

const byWords = (lists: number): Base => BY_WORDS.find(([needed]) => (lists & needed) === needed)?.[1] ?? NOTHING

function byContent(value: number, content: number): number {
  if (content < CONTENT.none) return Math.min(value, CONTENT.limit)
  if (value <= VALUE.trouble) return value
  if (content < CONTENT.scant) return value + CONTENT.scantValue
  return content >= CONTENT.full ? value + CONTENT.fullValue : value
}

const penalty = ({ each, limit }: { each: number; limit: number }, times: number): number =>
  times <= 0 ? 0 : each * Math.min(times, limit)

/** A list of what a thing has, without a word of praise. */
const listsParts = ({ lists, listCommas, graded }: Evidence): boolean =>
  (lists & BIT.lists) !== 0 && (lists & STRONG_EFFECT) === 0 && !graded && listCommas >= PARTS.items - 1

function junk(evidence: Evidence): number {
  return (
    penalty(JUNK.structure, evidence.structure) +
    penalty(JUNK.step, evidence.step) +
    penalty(JUNK.references, evidence.references) +
    penalty(JUNK.digits, evidence.digits - DIGITS_ALLOWED) +
    (listsParts(evidence) ? PARTS.value : 0) +
    ((evidence.lists & BIT.office) !== 0 ? OFFICE : 0) +
    (evidence.unbalanced ? UNBALANCED : 0)
  )
}

const WARDED_TROUBLE = BIT.ward | BIT.trouble

export function worthOf(evidence: Evidence): Worth {
  const { lists, content } = evidence
  const { value, kind } = statedProblem(evidence) ?? praise(evidence) ?? byWords(lists)
  const named = kind === 'effect' && (lists & WARDED_TROUBLE) === WARDED_TROUBLE ? TROUBLE_NAMED : 0
  const own = value + named
  const less = junk(evidence)
  return {
    base: own,
    value: byContent(own, content) + less,
    support: kind === 'effect' ? Math.max(0, own + less) : 0,
    kind,
  }
}
