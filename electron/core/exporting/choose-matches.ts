/** Which matches go on paper. */
import type { SupplyMatch } from '#shared/contract/matching.ts'

/**
 * The best `top` patents that staff did not reject, and every shortlisted one, wherever it stands.
 * A rejected patent stays out, even where nothing else is left: "no suitable patent" is then the truth.
 * Ranks stay those that the screen shows.
 */
export function chooseMatches<M extends Pick<SupplyMatch, 'decision'>>(matches: readonly M[], top: number): M[] {
  const open = matches.filter(({ decision }) => decision?.state !== 'rejected')
  return open.filter(({ decision }, place) => place < top || decision?.state === 'shortlisted')
}
