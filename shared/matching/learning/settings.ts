/** Every number that tunes learning from decisions, in this one place. Why each: DESIGN.md beside this file. */

export interface LearningSettings {
  /** So many patents at the top of a demand's ranking by default weights are compared with those decided on. */
  readonly candidates: number
  /** Of these the first are taken as looked at: one left undecided there says nothing. */
  readonly lookedAt: number
  /** A learnt weight stays within these multiples of its default. */
  readonly leastRatio: number
  readonly mostRatio: number
  /** Learnt multiples are rounded to one part of so many. */
  readonly ratioSteps: number
  /** How strongly weights are held to their defaults; cross-validation chooses among these. */
  readonly strengths: readonly number[]
  /** Fewer decisions, or decisions on fewer demands, teach nothing. */
  readonly minDecisions: number
  readonly minDemands: number
  /** Learnt weights are used where their gain on demands left out is more than so many of its standard errors. */
  readonly minStandardErrors: number
  /** Features that compare the object (crop, animal). "Wrong object" teaches these alone, where there are any. */
  readonly objectFeatures: readonly string[]
}

export const LEARNING: LearningSettings = {
  candidates: 50,
  lookedAt: 10,
  leastRatio: 1 / 4,
  mostRatio: 4,
  ratioSteps: 100,
  strengths: [1, 3, 10, 30],
  minDecisions: 20,
  minDemands: 8,
  minStandardErrors: 2,
  objectFeatures: ['object'],
}
