/**
 * The drafts of a form that can be open in several windows at once. Each form that is open has a key of its own and holds
 * a lock on it as long as it lives; a draft whose lock nobody holds was left behind, and may be gone on with.
 */
import type { ApiClient } from './api-client.ts'
import { type DraftStore, draftsOf } from './draft-store.ts'

/** On a reload the page that goes may hold its lock a moment longer than the new one takes to start. */
const HANDED_OVER_MS = 2000

const lockOf = (key: string) => `nongqiao.draft.${key}`

/** Holds a key until it is let go. @returns how to let it go; null where another form has it */
async function hold(key: string, waitMs: number): Promise<(() => void) | null> {
  const options = waitMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(waitMs) }
  return await new Promise((held) => {
    const whileHeld = (lock: Lock | null) =>
      lock === null ? held(null) : new Promise<void>((release) => held(release))
    // Rejects where the time is over, or where the window goes.
    navigator.locks.request(lockOf(key), options, whileHeld).catch(() => held(null))
  })
}

async function heldKeys(): Promise<ReadonlySet<string>> {
  const { held } = await navigator.locks.query()
  return new Set(held?.map(({ name }) => name ?? ''))
}

export interface FormDraftState {
  /** Null until the form is open. */
  readonly key: string | null
  /** Drafts that no form is open on, the last written first. */
  readonly left: readonly string[]
}

const CLOSED: FormDraftState = { key: null, left: [] }

/** Of one kind of form in one window; `subscribe` and `snapshot` are bound, so that React can take them as they are. */
export class FormDrafts {
  readonly #prefix: string
  readonly #drafts: DraftStore
  readonly #listeners = new Set<() => void>()
  #state = CLOSED
  #release: () => void = () => {}
  /** One step after the other: a form that opens while another closes finds what it has left. */
  #turn: Promise<void> = Promise.resolve()

  constructor(prefix: string, drafts: DraftStore) {
    this.#prefix = prefix
    this.#drafts = drafts
    window.addEventListener('focus', () => this.look())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.look()
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): FormDraftState => this.#state

  /** Begins with what this window wrote last, else with the newest that was left behind, else empty. */
  readonly open = (): void => this.#next(() => this.#open())

  /** Lets the draft wait for whoever opens the form next, here or in another window. */
  readonly close = (): void =>
    this.#next(async () => {
      const { key } = this.#state
      if (key !== null) await this.#drafts.settled(key)
      this.#leave()
      this.#show({ key: null })
      await this.#look()
    })

  /** Goes on with a draft that was left behind. */
  readonly take = (key: string): void =>
    this.#next(async () => {
      await this.#hold(key, 0)
      await this.#look()
    })

  /** Leaves the draft where it is and begins an empty form. */
  readonly begin = (): void =>
    this.#next(async () => {
      await this.#hold(this.#newKey(), 0)
      await this.#look()
    })

  readonly look = (): void => this.#next(() => this.#look())

  async #open(): Promise<void> {
    await this.#look()
    const isOpen = (await this.#takeLast()) || (await this.#takeNewest())
    if (!isOpen) await this.#hold(this.#newKey(), 0)
    await this.#look()
  }

  async #takeLast(): Promise<boolean> {
    const last = sessionStorage.getItem(this.#prefix)
    return last !== null && this.#drafts.get(last) !== null && (await this.#hold(last, HANDED_OVER_MS))
  }

  async #takeNewest(): Promise<boolean> {
    for (const key of this.#state.left) if (await this.#hold(key, 0)) return true
    return false
  }

  async #hold(key: string, waitMs: number): Promise<boolean> {
    if (key === this.#state.key) return true
    const release = await hold(key, waitMs)
    if (release === null) return false
    this.#leave()
    this.#release = release
    sessionStorage.setItem(this.#prefix, key)
    this.#show({ key })
    return true
  }

  async #look(): Promise<void> {
    await this.#drafts.load(true)
    const held = await heldKeys()
    const isOurs = (key: string) => key === this.#prefix || key.startsWith(`${this.#prefix}.`)
    this.#show({ left: this.#drafts.keys().filter((key) => isOurs(key) && !held.has(lockOf(key))) })
  }

  readonly #newKey = () => `${this.#prefix}.${crypto.randomUUID()}`

  #leave(): void {
    this.#release()
    this.#release = () => {}
  }

  #next(step: () => Promise<void>): void {
    this.#turn = this.#turn.then(step).catch(() => undefined)
  }

  #show(change: Partial<FormDraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}

const forms = new WeakMap<ApiClient, Map<string, FormDrafts>>()

/** One for each window and kind of form. @param prefix What the keys of its drafts begin with. */
export function formDraftsOf(api: ApiClient, prefix: string): FormDrafts {
  const ofWindow = forms.get(api) ?? new Map<string, FormDrafts>()
  const form = ofWindow.get(prefix) ?? new FormDrafts(prefix, draftsOf(api))
  forms.set(api, ofWindow.set(prefix, form))
  return form
}
