/** Where the list of matches ends, and what a score means. How the numbers were chosen: DESIGN.md. */

export type Level = 'strong' | 'medium' | 'weak'

/** A demand whose best patent scores below this has no fitting patent. */
const SOMETHING_FITS_FROM = 0.055

/** Below this nothing is shown. */
const SHOWN_FROM = 0.05

/** Nor is anything below this share of the best score. */
const SHOWN_SHARE_OF_BEST = 0.4

/** Where nothing is better than weak, only the nearest are worth a look. */
const SHOWN_OF_WEAK = 5

const STRONG_FROM = 0.14
const MEDIUM_FROM = 0.115

export function levelOf(score: number): Level {
  if (score >= STRONG_FROM) return 'strong'
  return score >= MEDIUM_FROM ? 'medium' : 'weak'
}

/** Keeps what may be shown of a ranked list (best first); empty means that nothing fits. */
export function cut<T extends { readonly score: number }>(ranked: readonly T[]): T[] {
  const best = ranked[0]?.score ?? 0
  if (best < SOMETHING_FITS_FROM) return []
  const from = Math.max(SHOWN_FROM, best * SHOWN_SHARE_OF_BEST)
  const shown = ranked.filter(({ score }) => score >= from)
  return levelOf(best) === 'weak' ? shown.slice(0, SHOWN_OF_WEAK) : shown
}
