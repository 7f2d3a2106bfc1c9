/** The k best of many scores. */

/**
 * Numbers of the documents with the highest scores above `floor`, best first; equal scores keep the order
 * of the documents, so that the same library always gives the same list.
 */
export function topK(scores: Float64Array, k: number, floor: number): number[] {
  // A binary heap whose root is the worst kept document.
  const heap: number[] = []
  const score = (document: number) => scores[document] as number
  const worse = (a: number, b: number) => score(a) < score(b) || (score(a) === score(b) && a > b)

  const siftDown = () => {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < heap.length && worse(heap[left] as number, heap[least] as number)) least = left
      if (right < heap.length && worse(heap[right] as number, heap[least] as number)) least = right
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  const siftUp = () => {
    let at = heap.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!worse(heap[at] as number, heap[parent] as number)) return
      swap(at, parent)
      at = parent
    }
  }
  const swap = (a: number, b: number) => {
    const held = heap[a] as number
    heap[a] = heap[b] as number
    heap[b] = held
  }

  for (let document = 0; document < scores.length; document += 1) {
    if (score(document) <= floor) continue
    if (heap.length < k) {
      heap.push(document)
      siftUp()
    } else if (k > 0 && worse(heap[0] as number, document)) {
      heap[0] = document
      siftDown()
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1))
}
