/** Near-identical patents of one holder (an invention and its utility model, a divisional) share one place in a list of matches. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { atomsOf } from '#shared/text/atoms.ts'

/** Titles are near-identical when they share so much of their character pairs (Dice). */
const NEAR_IDENTICAL = 0.9

/** A title without blanks and punctuation, as its pairs of neighbouring characters. */
function pairsOf(title: string): Set<string> {
  const atoms = atomsOf(title).map(({ text }) => text)
  return new Set(atoms.slice(1).map((atom, i) => `${atoms[i]} ${atom}`))
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

type Member = Pick<SupplyMatch, 'title' | 'applicants' | 'decision'>

/** Holders must be known and shared: two universities may well use one title. */
const haveOneHolder = (a: Member, b: Member): boolean => a.applicants.some((holder) => b.applicants.includes(holder))

/**
 * Folds each match into the first one above it that it is near-identical to. What staff decided on keeps its own place.
 * @param matches Best first; the order of those that stay is kept.
 */
export function foldFamilies(matches: readonly SupplyMatch[]): SupplyMatch[] {
  const heads: { match: SupplyMatch; pairs: ReadonlySet<string> }[] = []
  for (const match of matches) {
    const pairs = pairsOf(match.title)
    const head =
      match.decision === null
        ? heads.find((each) => haveOneHolder(each.match, match) && similarity(each.pairs, pairs) >= NEAR_IDENTICAL)
        : undefined
    const { supplyId, title, applicationNumber } = match
    if (head === undefined) heads.push({ match: { ...match, family: [] }, pairs })
    else head.match.family.push({ supplyId, title, applicationNumber })
  }
  return heads.map(({ match }) => match)
}
