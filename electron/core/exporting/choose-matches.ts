/** Which matches go on paper. */
import type { ChooseMatches } from '#shared/contract/documents.ts'
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

/** The ranked levels, or only what is shortlisted. */
export type RankedChoice = Exclude<ChooseMatches, { by: 'hand' }>

/** The most that matching is asked for at once. */
const MAX_TOP = 500

const topOf = (choose: RankedChoice): number => (choose.by === 'level' ? choose.top : 0)

/** How many matches of a demand to ask for, so that rejected ones make room for the next best. */
export const askedFor = (choose: RankedChoice, rejected: number): number =>
  Math.min(MAX_TOP, Math.max(1, topOf(choose) + rejected))

/** Of the matches of the chosen levels those that go on paper; what is shortlisted goes whatever its level. */
export function wantedMatches<M extends Pick<SupplyMatch, 'decision' | 'level'>>(
  matches: readonly M[],
  choose: RankedChoice,
): M[] {
  const wanted = matches.filter(
    ({ level, decision }) =>
      decision?.state === 'shortlisted' || (choose.by === 'level' && choose.levels.includes(level)),
  )
  return chooseMatches(wanted, topOf(choose))
}
