/** The clauses of an abstract, each with its value at the place where it stands. */
import { cut } from '../cut.ts'
import { type ProblemKind, STRONG_EFFECT, type Worth, worthOf } from './clause-value.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { Place } from './edges.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { BIT } from './supply-words.ts'
import {
  ANNOUNCED,
  CONTENT,
  LATE,
  MEANS,
  NAMING,
  OF_A_PART,
  PLACED_FROM,
  SHARED,
  TITLE,
  VALUE,
  WITHIN_CLAUSE,
} from './weights.ts'
import type { Token } from './word-scanner.ts'

export interface ScoredClause extends Place {
  readonly sentence: number
  readonly evidence: Evidence
  readonly value: number
  /** What it adds to a passage even if by itself it names nothing. */
  readonly support: number
  readonly kind: ProblemKind
  /** Where a passage that begins with this clause begins. */
  readonly from: number
  /** Goes on in the next clause. */
  readonly dangling: boolean
  /** Says by which means; the effect comes later. */
  readonly means: boolean
  /** Begins a list of properties. */
  readonly listing: boolean
}

/** What is known of the title while its abstract is read. */
export interface TitleContext {
  readonly title: string
  /** Pairs of neighbouring characters that name its object, as `pairAt` gives them. */
  readonly pairs: ReadonlySet<number>
}

const PAIR = 0x10000
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * PAIR + text.charCodeAt(at + 1)

const NAMELESS = BIT.vague | BIT.structure | BIT.lead | BIT.step

/** @param tokens Words of the lists in the title. */
export function titleContext(whole: string, tokens: readonly Token[]): TitleContext {
  const title = cut(whole, TITLE.longest)
  const pairs = new Set<number>()
  let next = 0
  for (let at = 0; at + 1 < title.length; at += 1) {
    while ((tokens[next]?.end ?? title.length) <= at) next += 1
    const token = tokens[next]
    const nameless = token !== undefined && token.start <= at + 1 && (token.lists & NAMELESS) !== 0
    if (!nameless) pairs.add(pairAt(title, at))
  }
  return { title, pairs }
}

function sharedPairs(text: string, { start, end }: Place, { pairs }: TitleContext): number {
  let shared = 0
  if (pairs.size === 0) return shared
  for (let at = start; at + 1 < end && shared < SHARED.limit; at += 1) if (pairs.has(pairAt(text, at))) shared += 1
  return shared
}

/** The lists of the words a clause begins with, up to the first that is no connective. */
function beginningOf({ start, tokens }: Clause): number {
  let lists = 0
  let at = start
  for (const token of tokens) {
    if (token.start !== at) break
    lists |= token.lists
    if ((token.lists & BIT.lead) === 0) break
    at = token.end
  }
  return lists
}

function endOf({ tokens, end }: Clause): number {
  const last = tokens.at(-1)
  return last !== undefined && last.end === end ? last.lists : 0
}

/** Where the passage begins: at the verb of a stated problem; at the effect, where means or structure stand before. */
function passageStart({ start, end }: Place, evidence: Evidence, kind: ProblemKind, means: boolean): number {
  const { lists, solveAt, effectAt, structure, step } = evidence
  if (kind === 'problem') return (lists & BIT.solve) !== 0 ? solveAt : start
  const leaves = effectAt - start > WITHIN_CLAUSE.before && end - effectAt >= WITHIN_CLAUSE.after
  return kind === 'effect' && leaves && (means || structure + step > 0) ? effectAt : start
}

const repeatsTitle = (text: string, { start, end }: Place, { title }: TitleContext): boolean =>
  end - start <= title.length && title.includes(text.slice(start, end))

class ClauseScorer {
  private readonly text: string
  private readonly title: TitleContext
  /** The sentence that announces the effect. */
  private announced = -1
  /** The sentence of the last clause that is about a part or a step. */
  private parts = -1

  constructor(text: string, title: TitleContext) {
    this.text = text
    this.title = title
  }

  score(clause: Clause): ScoredClause {
    const evidence = evidenceOf(this.text, clause)
    const worth = this.worthOf(clause, evidence)
    const beginning = beginningOf(clause)
    const means = (beginning & BIT.means) !== 0
    const from = passageStart(clause, evidence, worth.kind, means)
    const listing = (beginning & BIT.lists) !== 0
    if ((evidence.lists & BIT.merit) !== 0 || (listing && (evidence.lists & STRONG_EFFECT) !== 0)) {
      this.announced = clause.sentence
    }
    return {
      start: clause.start,
      end: clause.end,
      sentence: clause.sentence,
      evidence,
      value: this.placed(clause, worth, (beginning & BIT.naming) !== 0, means && from === clause.start),
      support: worth.support,
      kind: worth.kind,
      from,
      dangling: (endOf(clause) & BIT.dangling) !== 0,
      means,
      listing,
    }
  }

  private placed(clause: Clause, { base, value }: Worth, naming: boolean, means: boolean): number {
    if (value < 0) this.parts = clause.sentence
    if (value <= PLACED_FROM) return value
    let placed = value + (means ? MEANS : 0)
    if (base <= OF_A_PART.weakest && clause.sentence === this.parts) placed += OF_A_PART.value
    if (naming || repeatsTitle(this.text, clause, this.title)) placed += NAMING
    if (clause.sentence === this.announced) placed += ANNOUNCED
    placed += (LATE * clause.start) / this.text.length
    return placed + SHARED.each * sharedPairs(this.text, clause, this.title)
  }

  /** In a sentence that announces the effect, a clause that no word explains is part of it. */
  private worthOf(clause: Clause, evidence: Evidence): Worth {
    const worth = worthOf(evidence)
    const isPart = clause.sentence === this.announced && worth.value === 0 && evidence.content >= CONTENT.scant
    return isPart ? { ...worth, value: VALUE.announcedToo } : worth
  }
}

/** @param tokens Words of the lists in the abstract. */
export function scoredClauses(abstract: string, tokens: readonly Token[], title: TitleContext): ScoredClause[] {
  const scorer = new ClauseScorer(abstract, title)
  return clausesOf(abstract, tokens, BIT.turn).map((clause) => scorer.score(clause))
}
