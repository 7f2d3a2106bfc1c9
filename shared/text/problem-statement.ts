/**
 * Proposes a problem statement for a record: the passage of its text that says which problem it solves or has.
 * The words it goes by are data (`resources/lexicon/problem-patterns.json`), so these modules know none; how
 * clauses are scored and joined is in `problem/`, every number in `problem/weights.ts`.
 */
import type { ProblemKind } from './problem/clause-value.ts'
import { createDemandProposer } from './problem/demand.ts'
import type { DemandWords } from './problem/demand-words.ts'
import type { Place } from './problem/edges.ts'
import { createSupplyProposer } from './problem/supply.ts'
import type { SupplyWords } from './problem/supply-words.ts'
import { CANDIDATES } from './problem/weights.ts'

/** A passage of a text, by UTF-16 offsets, end exclusive. */
export interface Passage extends Place {
  readonly text: string
}

/** A passage that may be the problem statement of its record. */
export interface ProblemCandidate<Field extends string> extends Passage {
  /** The field of the record whose text the offsets are of. */
  readonly field: Field
  /** Points: only good for comparing candidates of one record. */
  readonly score: number
  readonly kind: ProblemKind
}

export interface ProblemPatterns {
  readonly supply: SupplyWords
  readonly demand: DemandWords
}

/**
 * Everything takes time linear in the length of the texts. Candidates come best first; passages of one text do not
 * overlap. `most` is how many are wanted at most.
 */
export interface ProblemFinder {
  /** The passage of a patent's abstract that states the problem or the effect; null where none does. */
  inAbstract(abstract: string): Passage | null
  /** The sentences of a demand that state the trouble, and what is wanted; null where none does. */
  inDescription(description: string): Passage | null
  /** The title tells which object the statement has to be about, and what the patent is for. */
  forSupply(supply: { title: string; abstract: string }, most?: number): ProblemCandidate<'title' | 'abstract'>[]
  forDemand(demand: { title: string; description: string }, most?: number): ProblemCandidate<'title' | 'description'>[]
}

function passageOf([best]: readonly Passage[]): Passage | null {
  return best === undefined ? null : { text: best.text, start: best.start, end: best.end }
}

export function createProblemFinder(patterns: ProblemPatterns): ProblemFinder {
  const supply = createSupplyProposer(patterns.supply)
  const demand = createDemandProposer(patterns.demand)
  return {
    inAbstract: (abstract) => passageOf(supply('', abstract, 1)),
    inDescription: (description) => passageOf(demand('', description, 1)),
    forSupply: ({ title, abstract }, most = CANDIDATES) => supply(title, abstract, most),
    forDemand: ({ title, description }, most = CANDIDATES) => demand(title, description, most),
  }
}
