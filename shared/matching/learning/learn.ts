/** Learning from decisions: which weights they teach, and whether to use them. How and why: DESIGN.md. */
import { type CandidateList, teaches } from './candidates.ts'
import { certainty, type Validation, validateAll } from './cross-validation.ts'
import type { Bounds } from './pairwise-model.ts'
import { LEARNING, type LearningSettings } from './settings.ts'
import { type Prior, tableOf } from './table.ts'

/** The decisions that teach. */
export interface Evidence {
  readonly shortlisted: number
  readonly rejected: number
  /** Demands with at least one shortlisted patent, and one to compare it with. */
  readonly demands: number
}

export type Lesson =
  /** Not enough decisions to tell anything. */
  | { readonly outcome: 'tooFew'; readonly evidence: Evidence }
  /** Weights were learnt, and cross-validation says whether they help. */
  | {
      readonly outcome: 'helps' | 'doesNotHelp'
      readonly evidence: Evidence
      /** By feature; each a multiple of the default, in hundredths. */
      readonly weights: Prior
      readonly validation: Omit<Validation, 'ratios'>
    }

function evidenceOf(lists: readonly CandidateList[]): Evidence {
  const count = (shortlisted: boolean) =>
    lists.flat().filter(({ verdict }) => verdict !== null && (verdict === 'shortlisted') === shortlisted).length
  return { shortlisted: count(true), rejected: count(false), demands: lists.length }
}

/** Features may move within the bounds; what is held (the last column) may not. */
function boundsOf(prior: Prior, { leastRatio, mostRatio }: LearningSettings): Bounds {
  const features = Object.keys(prior)
  return { least: [...features.map(() => leastRatio), 1], most: [...features.map(() => mostRatio), 1] }
}

/**
 * The learnt weights, with the sum that the defaults have: only their shares count, so that this is how much more or
 * less each part counts. What is used is what can be told: 1.35 times.
 */
function learntWeights(prior: Prior, ratios: readonly number[], settings: LearningSettings): Prior {
  const { leastRatio, mostRatio, ratioSteps } = settings
  const weights = Object.entries(prior)
  const sum = (of: (k: number) => number) => weights.reduce((total, [, weight], k) => total + weight * of(k), 0)
  const stretch = sum(() => 1) / sum((k) => ratios[k] as number)
  const ratio = (k: number) => Math.min(mostRatio, Math.max(leastRatio, stretch * (ratios[k] as number)))
  const rounded = (k: number) => Math.round(ratio(k) * ratioSteps) / ratioSteps
  return Object.fromEntries(weights.map(([name, weight], k) => [name, weight * rounded(k)]))
}

const surest = (validations: readonly Validation[]): Validation =>
  validations.reduce((found, each) => (certainty(each) > certainty(found) ? each : found))

/**
 * Learns from the decisions on many demands.
 * @param prior The default weights by feature; a feature of weight 0 stays at 0.
 */
export function learn(lists: readonly CandidateList[], prior: Prior, settings: LearningSettings = LEARNING): Lesson {
  const teaching = lists.filter(teaches)
  const evidence = evidenceOf(teaching)
  const decisions = evidence.shortlisted + evidence.rejected
  const isEnough = decisions >= settings.minDecisions && evidence.demands >= settings.minDemands
  if (!isEnough) return { outcome: 'tooFew', evidence }
  const table = tableOf(teaching, prior, settings.objectFeatures)
  const { ratios, ...validation } = surest(validateAll(table, settings.strengths, boundsOf(prior, settings)))
  const helps = certainty(validation) > settings.minStandardErrors
  const weights = learntWeights(prior, ratios, settings)
  return { outcome: helps ? 'helps' : 'doesNotHelp', evidence, weights, validation }
}
