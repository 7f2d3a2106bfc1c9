/** Joins clauses of an abstract to passages, and ranks them. */
import { chooseApart } from './choose.ts'
import type { ProblemKind } from './clause-value.ts'
import type { Place } from './edges.ts'
import type { ScoredClause } from './scored-clauses.ts'
import { BIT } from './supply-words.ts'
import { CONTENT, PASSAGE, STATED } from './weights.ts'

export interface ScoredPassage extends Place {
  readonly score: number
  readonly kind: ProblemKind
}

function byLength(score: number, length: number): number {
  if (length < PASSAGE.short) return score + PASSAGE.tooShort * (PASSAGE.short - length)
  return length > PASSAGE.comfortable ? score + PASSAGE.tooLong * (length - PASSAGE.comfortable) : score
}

const has = ({ evidence }: ScoredClause, lists: number): boolean => (evidence.lists & lists) !== 0

/** More than the clause that announces it is worth alone. */
function statedScore(opening: ScoredClause): number {
  const least = has(opening, BIT.strong) ? STATED.solved : has(opening, BIT.solve) ? STATED.warded : STATED.suffered
  return Math.max(least, opening.value + STATED.more)
}

/** Whether a problem that was announced cannot go on in this clause. */
function stops(opening: ScoredClause, clause: ScoredClause): boolean {
  const length = clause.end - opening.evidence.solveAt
  return (
    clause.sentence !== opening.sentence ||
    length > STATED.longest ||
    has(clause, BIT.office | BIT.structure | BIT.strong)
  )
}

/** A problem that one clause announces and a later one of the sentence closes. */
function statedOver(clauses: readonly ScoredClause[], first: number): ScoredPassage | null {
  const opening = clauses[first] as ScoredClause
  const { solveAt, flawed } = opening.evidence
  if (solveAt < 0 || flawed || has(opening, BIT.office)) return null
  for (let last = first + 1; last <= first + STATED.clauses; last += 1) {
    const clause = clauses[last]
    if (clause === undefined || stops(opening, clause)) return null
    if (!clause.evidence.flawed) continue
    const start = has(opening, BIT.solve) ? solveAt : opening.start
    return { start, end: clause.end, score: statedScore(opening), kind: 'problem' }
  }
  return null
}

/** Whether a passage ends before this clause. */
const breaks = (opening: ScoredClause, clause: ScoredClause): boolean =>
  clause.sentence !== opening.sentence ||
  clause.end - opening.from > PASSAGE.longest ||
  clause.value < 0 ||
  clause.listing ||
  has(clause, BIT.strong | BIT.merit)

/** Whether a passage may end with this clause. */
const ends = (clause: ScoredClause): boolean =>
  Math.max(clause.value, clause.support) > PASSAGE.leastEdge && !clause.dangling && clause.kind !== 'purpose'

/** Whether more clauses may follow this one in a passage. A stated problem stands alone. */
const continues = (opening: ScoredClause): boolean =>
  opening.value >= PASSAGE.leastFirst &&
  !opening.means &&
  !has(opening, BIT.suffer) &&
  (!has(opening, BIT.strong) || opening.evidence.content < CONTENT.full)

/** A clause that names something and says nothing of it. */
const isGap = ({ value, support, evidence }: ScoredClause): boolean =>
  value <= 0 && support === 0 && evidence.content >= CONTENT.scant

/** A passage that grows clause by clause. */
class Growing {
  private readonly start: number
  private best: number
  private kind: ProblemKind
  private others = 0
  private lost = 0
  private afterGap = false

  constructor({ from, value, kind }: ScoredClause) {
    this.start = from
    this.best = value
    this.kind = kind
  }

  /** Takes in one more clause; false where it does not fit. */
  take(clause: ScoredClause): boolean {
    const gap = isGap(clause)
    if ((gap && this.afterGap) || (clause.kind === 'problem' && clause.value > this.best)) return false
    this.afterGap = gap
    if (gap) this.lost += PASSAGE.gap
    this.others += Math.min(this.best, Math.max(clause.value, clause.support))
    if (clause.value > this.best) ({ value: this.best, kind: this.kind } = clause)
    return true
  }

  endingAt(end: number): ScoredPassage {
    const score = this.best + this.lost + PASSAGE.further * Math.min(this.others, PASSAGE.furtherLimit)
    return { start: this.start, end, score: byLength(score, end - this.start), kind: this.kind }
  }
}

/** Adds all passages that begin with one clause. */
function addPassagesFrom(clauses: readonly ScoredClause[], first: number, passages: ScoredPassage[]): void {
  const opening = clauses[first] as ScoredClause
  if (opening.value <= PASSAGE.leastEdge) return
  const passage = new Growing(opening)
  if (!opening.dangling) passages.push(passage.endingAt(opening.end))
  if (!continues(opening)) return
  for (let last = first + 1; last < first + PASSAGE.clauses; last += 1) {
    const clause = clauses[last]
    if (clause === undefined || breaks(opening, clause) || !passage.take(clause)) return
    if (ends(clause)) passages.push(passage.endingAt(clause.end))
  }
}

/** The best passages of an abstract, best first, none sharing a clause with another. */
export function bestPassages(clauses: readonly ScoredClause[], most: number): ScoredPassage[] {
  const passages: ScoredPassage[] = []
  for (let first = 0; first < clauses.length; first += 1) {
    const stated = statedOver(clauses, first)
    if (stated !== null) passages.push(stated)
    addPassagesFrom(clauses, first, passages)
  }
  return chooseApart(passages, most, PASSAGE.least)
}
