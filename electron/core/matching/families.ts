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

/** What it takes to tell near-identical patents. */
export type Member = Pick<SupplyMatch, 'title' | 'applicants'> & { readonly decision: object | null }

interface Family<T> {
  readonly head: T
  readonly others: readonly T[]
}

/** Holders must be known and shared: two universities may well use one title. */
const haveOneHolder = (a: Member, b: Member): boolean => a.applicants.some((holder) => b.applicants.includes(holder))

/**
 * Folds each into the first one above it that it is near-identical to. What staff decided on keeps its own place.
 * @param ranked Best first; the order of those that stay is kept.
 */
export function familiesOf<T extends Member>(ranked: readonly T[]): Family<T>[] {
  const families: { head: T; others: T[]; pairs: ReadonlySet<string> }[] = []
  for (const member of ranked) {
    const pairs = pairsOf(member.title)
    const family =
      member.decision === null
        ? families.find(
            ({ head, pairs: own }) => haveOneHolder(head, member) && similarity(own, pairs) >= NEAR_IDENTICAL,
          )
        : undefined
    if (family === undefined) families.push({ head: member, others: [], pairs })
    else family.others.push(member)
  }
  return families
}

/** Matches with their families folded into them. */
export function foldFamilies(matches: readonly SupplyMatch[]): SupplyMatch[] {
  return familiesOf(matches).map(({ head, others }) => ({
    ...head,
    family: others.map(({ supplyId, title, applicationNumber }) => ({ supplyId, title, applicationNumber })),
  }))
}
