/** Cosine of tf-idf vectors: Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008), chapter 6. */
import { countTerms, postingsOf } from './term-lists.ts'

const termWeight = (count: number, idf: number) => (1 + Math.log(count)) * idf

/**
 * Weights are (1 + ln tf) · ln(1 + N / df). A term of the query that no document holds changes the length of the
 * query only, so not the ranking; it is left out.
 * @param documents The terms of each.
 * @returns a function from the terms of a query to the score of every document, 0 to 1.
 */
export function tfIdfCosine(documents: readonly (readonly string[])[]): (query: readonly string[]) => Float64Array {
  const postings = postingsOf(documents.map(countTerms))
  const squares = new Float64Array(documents.length)
  const idfOf = (term: string) => Math.log(1 + documents.length / (postings.get(term)?.length ?? 1))
  for (const [term, holding] of postings) {
    const idf = idfOf(term)
    for (const { document, count } of holding) {
      squares[document] = (squares[document] as number) + termWeight(count, idf) ** 2
    }
  }
  return (query) => {
    const scores = new Float64Array(documents.length)
    let square = 0
    for (const [term, count] of countTerms(query).counts) {
      const holding = postings.get(term)
      if (holding === undefined) continue
      const idf = idfOf(term)
      const asked = termWeight(count, idf)
      square += asked ** 2
      for (const posting of holding) {
        scores[posting.document] = (scores[posting.document] as number) + asked * termWeight(posting.count, idf)
      }
    }
    return scores.map((dot, document) => (dot === 0 ? 0 : dot / Math.sqrt(square * (squares[document] as number))))
  }
}
