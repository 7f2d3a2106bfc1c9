/** The k best of many scores. */

export interface Hit {
  /** Id of the record. */
  readonly id: string
  readonly score: number
}

/**
 * Keeps the best of the hits offered; equal scores keep the order of the ids (records get ascending ids as they are
 * added), so that the same library always gives the same list, however its index came about.
 */
export class TopK {
  readonly size: number
  /** A binary heap whose root is the worst kept hit. */
  private readonly heap: Hit[] = []
  /** Only scores above it are kept. */
  private floor: number

  constructor(size: number, floor: number) {
    this.size = size
    this.floor = size > 0 ? floor : Number.POSITIVE_INFINITY
  }

  /** Scores below it need not be offered. */
  get threshold(): number {
    return this.heap.length < this.size ? this.floor : (this.heap[0] as Hit).score
  }

  offer(id: string, score: number): void {
    if (score <= this.floor) return
    const hit = { id, score }
    if (this.heap.length < this.size) {
      this.heap.push(hit)
      this.siftUp()
    } else if (isWorse(this.heap[0] as Hit, hit)) {
      this.heap[0] = hit
      this.siftDown()
    }
  }

  /** Best first. */
  hits(): Hit[] {
    return [...this.heap].sort((a, b) => (isWorse(a, b) ? 1 : -1))
  }

  private siftUp(): void {
    let at = this.heap.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isWorseAt(at, parent)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private siftDown(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < this.heap.length && this.isWorseAt(left, least)) least = left
      if (right < this.heap.length && this.isWorseAt(right, least)) least = right
      if (least === at) return
      this.swap(at, least)
      at = least
    }
  }

  private isWorseAt(a: number, b: number): boolean {
    return isWorse(this.heap[a] as Hit, this.heap[b] as Hit)
  }

  private swap(a: number, b: number): void {
    const held = this.heap[a] as Hit
    this.heap[a] = this.heap[b] as Hit
    this.heap[b] = held
  }
}

const isWorse = (a: Hit, b: Hit): boolean => a.score < b.score || (a.score === b.score && a.id > b.id)
