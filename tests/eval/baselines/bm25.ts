/**
 * BM25, as every search library has it: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond" (2009), with the idf of Lucene, which is never negative.
 */
import { countTerms, postingsOf } from './term-lists.ts'

const K1 = 1.2
const B = 0.75

/**
 * @param documents The terms of each.
 * @returns a function from the terms of a query (a repeated term counts again) to the score of every document:
 *   sum of ln(1 + (N - df + 0.5) / (df + 0.5)) · tf · (k1 + 1) / (tf + k1 · (1 - b + b · length / mean length)).
 */
export function bm25(documents: readonly (readonly string[])[]): (query: readonly string[]) => Float64Array {
  const counted = documents.map(countTerms)
  const postings = postingsOf(counted)
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / documents.length
  const saturation = counted.map(({ length }) => K1 * (1 - B + (B * length) / meanLength))
  return (query) => {
    const scores = new Float64Array(documents.length)
    for (const term of query) {
      const holding = postings.get(term) ?? []
      const idf = Math.log(1 + (documents.length - holding.length + 0.5) / (holding.length + 0.5))
      for (const { document, count } of holding) {
        const saturated = (count * (K1 + 1)) / (count + (saturation[document] as number))
        scores[document] = (scores[document] as number) + idf * saturated
      }
    }
    return scores
  }
}
