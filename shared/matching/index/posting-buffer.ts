/** Postings as they come, document after document, before they are sorted by key. */
import { type EachPosting, MAX_VALUE } from './posting-lists.ts'

const FIRST_CAPACITY = 4096

export class PostingBuffer {
  private keys = new Int32Array(FIRST_CAPACITY)
  private documents = new Uint16Array(FIRST_CAPACITY)
  private values = new Uint8Array(FIRST_CAPACITY)
  private length = 0

  /** @param document Never lower than the one before. */
  add(key: number, document: number, value: number): void {
    if (this.length === this.keys.length) this.grow()
    this.keys[this.length] = key
    this.documents[this.length] = document
    this.values[this.length] = Math.min(value, MAX_VALUE)
    this.length += 1
  }

  private grow(): void {
    const capacity = this.length * 2
    const { keys, documents, values } = this
    this.keys = new Int32Array(capacity)
    this.keys.set(keys)
    this.documents = new Uint16Array(capacity)
    this.documents.set(documents)
    this.values = new Uint8Array(capacity)
    this.values.set(values)
  }

  readonly each: EachPosting = (visit) => {
    for (let i = 0; i < this.length; i += 1) {
      visit(this.keys[i] as number, this.documents[i] as number, this.values[i] as number)
    }
  }
}
