/** What the core and its matching thread say to each other. Plain data: it crosses a thread. */
import type { ErrorCode, ErrorDetails } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { Explanation, Highlights } from '#shared/matching/explain.ts'
import type { Level } from '#shared/matching/levels.ts'
import type { Weights } from '#shared/matching/weights.ts'
import type { Learnt } from './learning.ts'

/** What the thread is started with. */
export interface MatcherStart {
  /** The thread opens the library itself, read-only. */
  readonly libraryPath: string
  readonly lexiconDir: string
}

/** One ranked pair. */
export interface Match extends Explanation {
  readonly demandId: DemandId
  readonly supplyId: SupplyId
  readonly score: number
  readonly level: Level
}

export interface MatchQuestions {
  /** Ranked patents for each demand, in the order asked. `pinned` patents are in the answer whatever their score. */
  forDemands: {
    ask: {
      demandIds: readonly DemandId[]
      top: number
      weights: Weights
      pinned: ReadonlyMap<DemandId, readonly SupplyId[]>
    }
    answer: readonly (readonly Match[])[]
  }
  /** Ranked demands for a patent. */
  forSupply: { ask: { supplyId: SupplyId; top: number; weights: Weights }; answer: readonly Match[] }
  /** Builds the index, so that the first question need not wait. */
  prepare: { ask: null; answer: null }
  /** Saves the index where that is worth it: the last question before the thread ends. */
  save: { ask: null; answer: null }
  /** What the decisions made after `since` (all: null) teach. */
  learn: { ask: { since: string | null }; answer: Learnt }
  /** Where two texts meet. */
  highlight: { ask: { demandId: DemandId; supplyId: SupplyId; weights: Weights }; answer: Highlights }
}

export type QuestionName = keyof MatchQuestions

export interface MatchRequest<Q extends QuestionName = QuestionName> {
  readonly id: number
  readonly name: Q
  readonly ask: MatchQuestions[Q]['ask']
  /** `cancelled[0]` turns 1 when the caller cancels. */
  readonly cancelled: Int32Array
}

export type MatchReply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly type: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly type: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
