/**
 * What one has typed and not saved. It is at hand at once, and kept in the library after each pause, so that it is
 * found again after a reload or a crash. Of each text is known whether it is kept.
 */
import type { ApiClient } from './api-client.ts'

/** A pause in typing. */
const PAUSE_MS = 400
/** Where it could not be kept it is tried again, the longer it lasts the more rarely. */
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 15_000

/** `failed`: it is on the screen only, and tried again. */
export type DraftState = 'saving' | 'saved' | 'failed'

/** A text that the library does not have yet. */
interface Pending {
  state: Exclude<DraftState, 'saved'>
  timer: ReturnType<typeof setTimeout> | undefined
  /** Of one text only one writing is under way: two could overtake each other. */
  isWriting: boolean
  tries: number
}

export class DraftStore {
  readonly #api: ApiClient
  readonly #texts = new Map<string, string>()
  /** Typed or given up in this window: what the library has is older. */
  readonly #touched = new Set<string>()
  readonly #pending = new Map<string, Pending>()
  readonly #listeners = new Set<() => void>()
  #loading: Promise<void> | null = null

  constructor(api: ApiClient) {
    this.#api = api
    // The window goes: what waits for its pause is written now.
    const leave = () => this.#writeAll(true)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave())
    window.addEventListener('beforeunload', (event) => this.#hasFailed() && event.preventDefault())
    // The host answers again: nothing waits any longer than it must.
    api.host.subscribe(() => api.host.snapshot() === null && this.#writeAll())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    void this.load()
    return () => this.#listeners.delete(listener)
  }

  get(key: string): string | null {
    return this.#texts.get(key) ?? null
  }

  state(key: string): DraftState {
    return this.#pending.get(key)?.state ?? 'saved'
  }

  /** Keys of what was typed and not given up; of what other windows typed, the last written first. */
  keys(): readonly string[] {
    return [...this.#texts.keys()]
  }

  /** Resolves when nothing of a text waits any more to be written, or it could not be written. */
  async settled(key: string): Promise<void> {
    if (this.state(key) !== 'saving') return
    void this.#write(key)
    await new Promise<void>((done) => {
      const listener = () => {
        if (this.state(key) === 'saving') return
        this.#listeners.delete(listener)
        done()
      }
      this.#listeners.add(listener)
    })
  }

  /** `null` gives it up. */
  set(key: string, text: string | null): void {
    this.#touched.add(key)
    if (text === null) this.#texts.delete(key)
    else this.#texts.set(key, text)
    const { isWriting = false, tries = 0, timer } = this.#pending.get(key) ?? {}
    clearTimeout(timer)
    this.#pending.set(key, { state: tries > 0 ? 'failed' : 'saving', timer: undefined, isWriting, tries })
    this.#writeIn(key, text === null ? 0 : PAUSE_MS)
    this.#tell()
  }

  /** What the library has: read once by itself, and again where other windows may have written. */
  load(isAgain = false): Promise<void> {
    if (this.#loading === null || isAgain) this.#loading = this.#read()
    return this.#loading
  }

  #writeIn(key: string, ms: number): void {
    const pending = this.#pending.get(key)
    if (pending !== undefined) pending.timer = setTimeout(() => void this.#write(key), ms)
  }

  async #write(key: string, isLastChance = false): Promise<void> {
    const pending = this.#pending.get(key)
    if (pending === undefined || (pending.isWriting && !isLastChance)) return
    clearTimeout(pending.timer)
    const text = this.get(key)
    pending.isWriting = true
    const isKept = await this.#api.call('drafts.set', { key, text }).then(
      () => true,
      () => false,
    )
    this.#written(key, text, isKept)
  }

  #written(key: string, text: string | null, isKept: boolean): void {
    const pending = this.#pending.get(key)
    if (pending === undefined) return
    pending.isWriting = false
    if (isKept && this.get(key) === text) this.#pending.delete(key)
    else if (isKept) {
      // Typed on meanwhile.
      pending.state = 'saving'
      pending.tries = 0
      clearTimeout(pending.timer)
      this.#writeIn(key, PAUSE_MS)
    } else {
      pending.state = 'failed'
      clearTimeout(pending.timer)
      this.#writeIn(key, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** pending.tries))
      pending.tries += 1
    }
    this.#tell()
  }

  #writeAll(isLastChance = false): void {
    for (const key of [...this.#pending.keys()]) void this.#write(key, isLastChance)
  }

  #hasFailed(): boolean {
    return [...this.#pending].some(([key, { state }]) => state === 'failed' && this.#texts.has(key))
  }

  async #read(): Promise<void> {
    const kept = await this.#api.call('drafts.all', {}).catch(() => null)
    if (kept === null) return
    for (const key of this.keys()) if (!this.#touched.has(key)) this.#texts.delete(key)
    for (const { key, text } of kept) if (!this.#touched.has(key)) this.#texts.set(key, text)
    this.#tell()
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
