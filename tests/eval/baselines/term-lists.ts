/** What both baselines stand on: terms of each document, counted, and the documents of each term. */

export interface TermCounts {
  readonly counts: ReadonlyMap<string, number>
  /** All terms, repeated ones too. */
  readonly length: number
}

export function countTerms(terms: readonly string[]): TermCounts {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { counts, length: terms.length }
}

export interface Posting {
  readonly document: number
  readonly count: number
}

/** For each term the documents that hold it, ascending. */
export function postingsOf(documents: readonly TermCounts[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>()
  for (const [document, { counts }] of documents.entries()) {
    for (const [term, count] of counts) {
      const known = postings.get(term)
      if (known === undefined) postings.set(term, [{ document, count }])
      else known.push({ document, count })
    }
  }
  return postings
}
