/** Every number of the match engine that tunes it, in this one place. What each means: DESIGN.md. */

/** Parts that compare texts unit by unit: three keyword parts and the problem statement. */
export const TEXT_PARTS = ['title', 'keywords', 'content', 'problem'] as const
export type TextPart = (typeof TEXT_PARTS)[number]

/** Parts that add up, each by its share of their weights: the texts, and what the lexicon bridges between them. */
export const SHARED_PARTS = [...TEXT_PARTS, 'bridge'] as const
export type SharedPart = (typeof SHARED_PARTS)[number]

/** All parts of a score; the object, last, takes a share of the others' sum away or adds one. */
export const PARTS = [...SHARED_PARTS, 'object'] as const
export type Part = (typeof PARTS)[number]

/** What each part counts; users change these. */
export type Weights = Readonly<Record<Part, number>>

/** Whether anything ranks: one of the parts that add up must count. */
export const canRank = (weights: Weights): boolean => SHARED_PARTS.some((part) => weights[part] > 0)

export const DEFAULT_WEIGHTS: Weights = {
  title: 0.5,
  keywords: 0.1,
  content: 1,
  problem: 0.3,
  bridge: 0.4,
  object: 1,
}

/** What a patent for the same object gains, and one for another object loses, of its score. */
export const OBJECT_AGREES = 0.1
export const OBJECT_CONFLICTS = -0.3

/** How much a single character counts beside a bigram. Measured: more than 1.5 does harm. */
export const CHARACTER_WEIGHT = 1.5

/**
 * What each text of a demand counts beside the others, every one being a vector of length 1 first. A problem statement
 * counts where a person stands behind it: one that was only proposed repeats a sentence of the description.
 */
export const ASKED_WEIGHTS = { title: 0.5, problem: 0.5, description: 1 } as const

/** How much a step of the lexicon counts. Knowledge of causes and remedies is worth most, other names are near. */
export const RELATION_WEIGHTS = { same: 0.8, kind: 0.3, wider: 0.1, symptom: 1, remedy: 0.5 } as const

/** A second step (symptom to cause to remedy) counts this much of its weight. */
export const SECOND_HOP = 0.8

/** A word that stands only in a demand's description is a weaker trigger than one in its title or problem. */
export const DESCRIPTION_TRIGGER = 0.6

/** A word that stands only in a patent's text is a weaker target than one in its title. */
export const TEXT_TARGET = 0.5

/** The sum of bridges that counts half. */
export const BRIDGE_HALF = 1.5
