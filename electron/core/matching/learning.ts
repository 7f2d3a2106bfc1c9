/** Learning in the matching thread: collects what was decided, with each pair's part values, and learns when it changed. */
import type { Decision } from '#shared/contract/decisions.ts'
import type { Candidate, CandidateList, Features, Verdict } from '#shared/matching/learning/candidates.ts'
import { type Lesson, learn } from '#shared/matching/learning/learn.ts'
import { LEARNING } from '#shared/matching/learning/settings.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { type DecidedPair, decidedPairs } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Breathe } from './answers.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { partValues } from './part-values.ts'

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

type ValuesOf = (demand: number, supply: number) => Features

/** Part values of a library's pairs, worked out once: the next decision asks for nearly all of them again. */
function rememberedValues(library: IndexedLibrary): ValuesOf {
  const known = new Map<string, Features>()
  return (demand, supply) => {
    const pair = `${demand} ${supply}`
    const values = known.get(pair) ?? partValues(library.index, demand, supply)
    known.set(pair, values)
    return values
  }
}

/** The candidates of one demand: the best by default weights, then what else was decided on. */
function candidateList(
  library: IndexedLibrary,
  demand: number,
  decided: ReadonlyMap<number, DecidedPair>,
  valuesOf: ValuesOf,
): CandidateList {
  const ranked = library.index
    .rankSupplies(demand, DEFAULT_WEIGHTS, LEARNING.candidates, 0)
    .map(({ document }) => document)
  const supplies = new Set([...ranked, ...decided.keys()])
  return [...supplies].flatMap((supply, place): Candidate[] => {
    const decision = decided.get(supply)
    const verdict = decision === undefined ? null : verdictOf(decision)
    if (decision !== undefined && verdict === null) return []
    return [{ features: valuesOf(demand, supply), verdict, lookedAt: place < LEARNING.lookedAt }]
  })
}

function byDemand(library: IndexedLibrary, pairs: readonly DecidedPair[]): Map<number, Map<number, DecidedPair>> {
  const demands = new Map<number, Map<number, DecidedPair>>()
  for (const pair of pairs) {
    const demand = library.demandNumber.get(pair.demandId)
    const supply = library.supplyNumber.get(pair.supplyId)
    if (demand === undefined || supply === undefined) continue
    demands.set(demand, (demands.get(demand) ?? new Map()).set(supply, pair))
  }
  return demands
}

interface Memory {
  readonly library: IndexedLibrary
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
    if (last?.library === library && last.decisions === decisions) return last.learnt
    const valuesOf = last?.library === library ? last.valuesOf : rememberedValues(library)
    const lists: CandidateList[] = []
    for (const [demand, decided] of byDemand(library, pairs)) {
      await breathe(0, 0)
      lists.push(candidateList(library, demand, decided, valuesOf))
    }
    const lesson = learn(lists, DEFAULT_WEIGHTS)
    const learnt = { lesson, unused: pairs.length - lesson.evidence.shortlisted - lesson.evidence.rejected }
    last = { library, valuesOf, decisions, learnt }
    return learnt
  }
}
