/** What a match is worth, from evidence, and where the list of matches ends. How the numbers were chosen: DESIGN.md. */
import type { Explanation } from './explain.ts'

export type Level = 'strong' | 'medium' | 'weak'

/** A demand whose best patent scores below this has no fitting patent. */
const SOMETHING_FITS_FROM = 0.055

/** Below this nothing is shown. */
const SHOWN_FROM = 0.05

/** Nor is anything below this share of the best score. */
const SHOWN_SHARE_OF_BEST = 0.4

/** Where nothing is better than weak, only the nearest are worth a look. */
const SHOWN_OF_WEAK = 5

const STRONG_FROM = 0.12
const MEDIUM_FROM = 0.09

/** A strong match speaks of so many points of the demand, or of all there are: of one alone, it is of the same field. */
const STRONG_POINTS = 2

/** What evidence keeps of a score where the patent speaks of no point, and what it gains where of all. */
const UNCOVERED_SHARE = 0.7
const COVERED_GAIN = 0.6

/** With less than this from the words themselves, a bridge of the lexicon stands alone. */
const WORDS_FROM = 0.015

/** What a level is read from. */
export type Evidence = Pick<Explanation, 'points' | 'covered' | 'coverage' | 'objects' | 'parts'> & {
  readonly score: number
}

/**
 * Weak whatever the score, where the patent is about another object, or shares next to no words and only a bridge leads
 * to it. Else by the score, counted for less the less of the demand's points the patent speaks of: a patent for the
 * right crop and another trouble is not yet a match.
 */
export function levelOf({ score, points, covered, coverage, objects, parts }: Evidence): Level {
  const bridge = parts.find(({ part }) => part === 'bridge')?.score ?? 0
  if (objects.relation === 'conflict' || score - bridge < WORDS_FROM) return 'weak'
  const evidence = score * (UNCOVERED_SHARE + COVERED_GAIN * coverage)
  if (evidence >= STRONG_FROM && covered.length >= Math.min(STRONG_POINTS, points)) return 'strong'
  return evidence >= MEDIUM_FROM ? 'medium' : 'weak'
}

const WORTH: Readonly<Record<Level, number>> = { strong: 0, medium: 1, weak: 2 }

/**
 * What is worth more first, else as it was ranked: a reader who sees a weak match above a strong one trusts neither the
 * place nor the word. What this does to the measures: DESIGN.md.
 */
export const byLevel = <T extends { readonly level: Level }>(ranked: readonly T[]): T[] =>
  ranked.toSorted((a, b) => WORTH[a.level] - WORTH[b.level])

/** Below this no patent enters a list whose best scores so. */
export const shownFrom = (best: number): number => Math.max(SHOWN_FROM, best * SHOWN_SHARE_OF_BEST)

/** Keeps what may be shown of a list; empty means that nothing fits. */
export function cut<T extends { readonly score: number; readonly level: Level }>(ranked: readonly T[]): T[] {
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0)
  if (best < SOMETHING_FITS_FROM) return []
  const from = shownFrom(best)
  const shown = ranked.filter(({ score }) => score >= from)
  return shown.some(({ level }) => level !== 'weak') ? shown : shown.slice(0, SHOWN_OF_WEAK)
}
