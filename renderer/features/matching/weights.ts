/** Weights as the workbench tries them. */
import type { MatchWeights } from '#shared/contract/matching.ts'

/** The parts that add up; not all of them may be 0. */
const ADDED = ['title', 'keywords', 'content', 'problem', 'bridge'] as const
export const WEIGHT_PARTS = [...ADDED, 'object'] as const

export const canRank = (weights: MatchWeights): boolean => ADDED.some((part) => weights[part] > 0)
