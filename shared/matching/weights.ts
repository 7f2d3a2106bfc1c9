/** Every number of the match engine that tunes it, in this one place. What each means: DESIGN.md. */

/** The parts of a score: three keyword parts and the problem statement. */
export const PARTS = ['title', 'keywords', 'content', 'problem'] as const
export type Part = (typeof PARTS)[number]

/** What each part counts; users change these. */
export type Weights = Readonly<Record<Part, number>>

export const DEFAULT_WEIGHTS: Weights = { title: 0.5, keywords: 0.1, content: 1, problem: 0.3 }

/** How much a single character counts beside a bigram. Measured: more than 1.5 does harm. */
export const CHARACTER_WEIGHT = 1.5

/** A demand's title and problem statement say most; their units count this often in its query. */
export const QUERY_EMPHASIS = 2
