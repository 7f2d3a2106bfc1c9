/** Inverted lists of one segment in typed arrays: for each key (a unit, a node of the lexicon) the documents that hold it. */

export interface PostingLists {
  /** Keys that occur, ascending. */
  readonly keys: Int32Array
  /** Where the postings of `keys[i]` start; one longer than `keys`. */
  readonly offsets: Uint32Array
  /** Document numbers within the segment, ascending within a key. */
  readonly documents: Uint16Array
  /** One number a posting, 0 to 255: how often the unit occurs, or where. Empty where holding the key is all there is to say. */
  readonly values: Uint8Array
}

/** The largest number that a posting holds. */
export const MAX_VALUE = 255

type VisitPosting = (key: number, document: number, value: number) => void

/** Visits postings, those of one key in the order of the documents. Can be called again. */
export type EachPosting = (visit: VisitPosting) => void

/** Place of a key, or -1. */
export function placeOf({ keys }: PostingLists, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle] as number
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Visits every posting of the lists. */
export function eachPosting({ keys, offsets, documents, values }: PostingLists, visit: VisitPosting): void {
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] as number
    const end = offsets[place + 1] as number
    for (let at = offsets[place] as number; at < end; at += 1) visit(key, documents[at] as number, values[at] ?? 0)
  }
}

/** How many postings each key has. */
export class KeyCounts {
  private counts = new Uint32Array(1024)

  add(key: number): void {
    if (key >= this.counts.length) {
      const larger = new Uint32Array(2 ** Math.ceil(Math.log2(key + 1) + 1))
      larger.set(this.counts)
      this.counts = larger
    }
    this.counts[key] = (this.counts[key] as number) + 1
  }

  /** Keys that have at least so many postings, ascending. */
  keysFrom(least: number): Int32Array {
    const found: number[] = []
    for (let key = 0; key < this.counts.length; key += 1) if ((this.counts[key] as number) >= least) found.push(key)
    return Int32Array.from(found)
  }

  /** Empty lists of the right lengths, and for each key where its next posting goes. */
  layOut(hasValues: boolean): { lists: PostingLists; next: Uint32Array } {
    const keys = this.keysFrom(1)
    const offsets = new Uint32Array(keys.length + 1)
    const next = this.counts.slice()
    let total = 0
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] as number
      offsets[place] = total
      total += this.counts[key] as number
      next[key] = offsets[place] as number
    }
    offsets[keys.length] = total
    return {
      lists: { keys, offsets, documents: new Uint16Array(total), values: new Uint8Array(hasValues ? total : 0) },
      next,
    }
  }
}

/** Sorts postings by key, by counting: linear in their number. */
export function invert(each: EachPosting, hasValues = true): PostingLists {
  const counts = new KeyCounts()
  each((key) => counts.add(key))
  const { lists, next } = counts.layOut(hasValues)
  each((key, document, value) => {
    const at = next[key] as number
    lists.documents[at] = document
    if (hasValues) lists.values[at] = value
    next[key] = at + 1
  })
  return lists
}
