/** The long calls that are running now, for the line that shows them on every screen. */
import type { Progress } from '#shared/contract/envelope.ts'

export interface Work {
  readonly id: string
  readonly title: string
  readonly cancel: () => void
  readonly progress: Progress | null
}

export class WorkList {
  #items: readonly Work[] = []
  readonly #listeners = new Set<() => void>()

  /** Bound, so that React can subscribe with them as they are. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): readonly Work[] => this.#items

  start(work: Omit<Work, 'progress'>): void {
    this.#change([...this.#items, { ...work, progress: null }])
  }

  report(id: string, progress: Progress): void {
    if (this.#items.some((item) => item.id === id)) {
      this.#change(this.#items.map((item) => (item.id === id ? { ...item, progress } : item)))
    }
  }

  finish(id: string): void {
    if (this.#items.some((item) => item.id === id)) this.#change(this.#items.filter((item) => item.id !== id))
  }

  #change(items: readonly Work[]): void {
    this.#items = items
    for (const listener of this.#listeners) listener()
  }
}
