/** What the core and its matching thread say to each other. Plain data: it crosses a thread. */
import type { DemandNews } from '#shared/contract/work-list.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { Explanation, Highlights } from '#shared/matching/explain.ts'
import type { Level } from '#shared/matching/levels.ts'
import type { Segment } from '#shared/matching/segmentation.ts'
import type { Weights } from '#shared/matching/weights.ts'
import type { ContentState } from '../library/open.ts'
import type { ThreadRequest } from '../threads/messages.ts'
import type { Learnt } from './learning.ts'
import type { TriedWords } from './try-words.ts'

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
  /** Saves the index where that is worth it. The state of the library that it is of; null where nothing was saved. */
  save: { ask: null; answer: ContentState | null }
  /** What the decisions made after `since` (all: null) teach. */
  learn: { ask: { since: string | null }; answer: Learnt }
  /** For which demands the matches have changed since they were looked at. */
  news: { ask: { weights: Weights }; answer: readonly DemandNews[] }
  /** A text as the engine reads it; `own`: as it would with these own words. */
  segment: { ask: { text: string; own: string | null }; answer: readonly Segment[] }
  /** Which demands would have other matches with these own words. */
  tryWords: { ask: { own: string; top: number; weights: Weights }; answer: TriedWords }
  /** Where two texts meet. */
  highlight: { ask: { demandId: DemandId; supplyId: SupplyId; weights: Weights }; answer: Highlights }
}

export type MatchRequest = ThreadRequest<MatchQuestions>
