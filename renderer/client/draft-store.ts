/**
 * What one has typed and not saved. It is at hand at once, and kept in the library after each pause, so that it is
 * found again after a reload or a crash.
 */
import type { ApiClient } from './api-client.ts'

/** A pause in typing. */
const PAUSE_MS = 400

export class DraftStore {
  readonly #api: ApiClient
  readonly #texts = new Map<string, string>()
  /** Typed or given up in this window: what the library has is older. */
  readonly #touched = new Set<string>()
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #listeners = new Set<() => void>()
  #isLoading = false

  constructor(api: ApiClient) {
    this.#api = api
    // The window goes: what waits for its pause is written now.
    window.addEventListener('pagehide', () => this.#writeAll())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#writeAll())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    void this.#load()
    return () => this.#listeners.delete(listener)
  }

  get(key: string): string | null {
    return this.#texts.get(key) ?? null
  }

  /** `null` gives it up. */
  set(key: string, text: string | null): void {
    this.#touched.add(key)
    if (text === null) this.#texts.delete(key)
    else this.#texts.set(key, text)
    this.#tell()
    clearTimeout(this.#waiting.get(key))
    this.#waiting.set(
      key,
      setTimeout(() => this.#write(key), text === null ? 0 : PAUSE_MS),
    )
  }

  #write(key: string): void {
    clearTimeout(this.#waiting.get(key))
    this.#waiting.delete(key)
    // Not kept is no reason to disturb: the text is still on the screen, and the next pause tries again.
    this.#api.call('drafts.set', { key, text: this.get(key) }).catch(() => {})
  }

  #writeAll(): void {
    for (const key of [...this.#waiting.keys()]) this.#write(key)
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return
    this.#isLoading = true
    const kept = await this.#api.call('drafts.all', {}).catch(() => [])
    for (const { key, text } of kept) if (!this.#touched.has(key)) this.#texts.set(key, text)
    if (kept.length > 0) this.#tell()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

const stores = new WeakMap<ApiClient, DraftStore>()

/** One for each window. */
export function draftsOf(api: ApiClient): DraftStore {
  const store = stores.get(api) ?? new DraftStore(api)
  stores.set(api, store)
  return store
}
