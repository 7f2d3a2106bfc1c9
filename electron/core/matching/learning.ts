/** Learning in the matching thread: collects what was decided, with each pair's part values, and learns when it changed. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { Candidate, CandidateList, Features, Verdict } from '#shared/matching/learning/candidates.ts'
import { type Lesson, learn } from '#shared/matching/learning/learn.ts'
import { LEARNING } from '#shared/matching/learning/settings.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { type DecidedPair, decidedPairs } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Breathe } from './answers.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { featuresOf } from './part-values.ts'

/** What the matching thread answers about learning. */
export interface Learnt {
  readonly lesson: Lesson
  /** Decisions that taught nothing: for reasons beside relevance, or on demands for which nothing is shortlisted. */
  readonly unused: number
}

/** What a rejection for this reason says; null: nothing about relevance. */
const VERDICTS: Readonly<Record<NonNullable<Decision['reason']>, Verdict | null>> = {
  wrongObject: 'wrongObject',
  tooExpensive: null,
  alreadyTried: null,
  patentDead: null,
  other: 'rejected',
}

function verdictOf({ state, reason }: DecidedPair): Verdict | null {
  if (state === 'shortlisted') return 'shortlisted'
  return reason === null ? 'rejected' : VERDICTS[reason]
}

type ValuesOf = (demand: DemandId, supply: SupplyId) => Features

/** Part values of a library's pairs, worked out once: the next decision asks for nearly all of them again. */
function rememberedValues(library: IndexedLibrary): ValuesOf {
  const known = new Map<string, Features>()
  return (demand, supply) => {
    const pair = `${demand} ${supply}`
    const values = known.get(pair) ?? featuresOf(library.query(demand), library.supply(supply).vectors)
    known.set(pair, values)
    return values
  }
}

type Decided = ReadonlyMap<SupplyId, DecidedPair>

/** The candidates of one demand: the best by default weights, then what else was decided on. */
function candidateList(library: IndexedLibrary, demand: DemandId, decided: Decided, valuesOf: ValuesOf): CandidateList {
  const ranked = library.index.rankSupplies(library.query(demand), DEFAULT_WEIGHTS, LEARNING.candidates, 0)
  const supplies = new Set([...ranked.map(({ id }) => id as SupplyId), ...decided.keys()])
  return [...supplies].flatMap((supply, place): Candidate[] => {
    const decision = decided.get(supply)
    const verdict = decision === undefined ? null : verdictOf(decision)
    if (decision !== undefined && verdict === null) return []
    return [{ features: valuesOf(demand, supply), verdict, lookedAt: place < LEARNING.lookedAt }]
  })
}

function byDemand(pairs: readonly DecidedPair[]): Map<DemandId, Map<SupplyId, DecidedPair>> {
  const demands = new Map<DemandId, Map<SupplyId, DecidedPair>>()
  for (const pair of pairs) {
    demands.set(pair.demandId, (demands.get(pair.demandId) ?? new Map()).set(pair.supplyId, pair))
  }
  return demands
}

interface Memory {
  /** Stamp of the library's state. */
  readonly state: string
  readonly valuesOf: ValuesOf
  readonly decisions: string
  readonly learnt: Learnt
}

/** Learns from the decisions of a library; anew only when they, or what is searched, have changed. */
export function createLearner(db: ReadableDb) {
  let last: Memory | null = null
  return async (library: IndexedLibrary, since: string | null, breathe: Breathe): Promise<Learnt> => {
    const pairs = decidedPairs(db, since)
    const decisions = JSON.stringify(pairs)
    const state = library.state.stamp
    // What one patent more or less teaches can wait for the next decision: a large library learns for half a minute.
    if (last?.decisions === decisions) return last.learnt
    const valuesOf = last?.state === state ? last.valuesOf : rememberedValues(library)
    const lists: CandidateList[] = []
    for (const [demand, decided] of byDemand(pairs)) {
      await breathe(0, 0)
      lists.push(candidateList(library, demand, decided, valuesOf))
    }
    const lesson = learn(lists, DEFAULT_WEIGHTS)
    const learnt = { lesson, unused: pairs.length - lesson.evidence.shortlisted - lesson.evidence.rejected }
    last = { state, valuesOf, decisions, learnt }
    return learnt
  }
}
