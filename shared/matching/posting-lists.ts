/** An inverted index in typed arrays: for each unit the documents that hold it, with their weights. */
import type { UnitVector } from './vocabulary.ts'

export interface PostingLists {
  /** Where unit u's postings start; length is the number of units + 1. */
  readonly offsets: Uint32Array
  /** Document numbers, ascending within a unit. */
  readonly documents: Int32Array
  /** Weight of the unit in the document's vector. */
  readonly impacts: Float32Array
}

/** Builds the lists from one vector a document, by counting sort: linear in the number of postings. */
export function buildPostingLists(vectors: readonly UnitVector[], units: number): PostingLists {
  const offsets = new Uint32Array(units + 1)
  for (const vector of vectors) for (const unit of vector.units) offsets[unit + 1] = (offsets[unit + 1] ?? 0) + 1
  for (let unit = 0; unit < units; unit += 1) offsets[unit + 1] = (offsets[unit + 1] ?? 0) + (offsets[unit] ?? 0)
  const total = offsets[units] ?? 0
  const documents = new Int32Array(total)
  const impacts = new Float32Array(total)
  const next = offsets.slice(0, units)
  for (const [document, vector] of vectors.entries()) {
    for (const [i, unit] of vector.units.entries()) {
      const at = next[unit] ?? 0
      documents[at] = document
      impacts[at] = vector.weights[i] ?? 0
      next[unit] = at + 1
    }
  }
  return { offsets, documents, impacts }
}

/** Adds `factor` × the dot product of the query with every document to `scores`. */
export function accumulate(lists: PostingLists, query: UnitVector, factor: number, scores: Float64Array): void {
  const { offsets, documents, impacts } = lists
  for (let i = 0; i < query.units.length; i += 1) {
    const unit = query.units[i] as number
    const weight = (query.weights[i] as number) * factor
    const end = offsets[unit + 1] as number
    for (let at = offsets[unit] as number; at < end; at += 1) {
      const document = documents[at] as number
      scores[document] = (scores[document] as number) + weight * (impacts[at] as number)
    }
  }
}
