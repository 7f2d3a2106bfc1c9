/** How it stands with the host and its library, as told by the answers to the calls; shown as long as it lasts. */
import { ApiError } from './api-error.ts'

const TROUBLES = ['client.unreachable', 'client.sessionEnded', 'library.gone', 'library.replaced'] as const
export type HostTrouble = (typeof TROUBLES)[number]

/** What stays until it is mended, and is said in one place rather than at every click. */
export function troubleOf(error: unknown): HostTrouble | null {
  return error instanceof ApiError ? (TROUBLES.find((code) => code === error.code) ?? null) : null
}

/**
 * Whether the failure of a reading is shown in the place of what was read. What one reads or writes in stays on the screen
 * while the host is away, which is told above it.
 */
export const isInTheWay = ({ error, data }: { error: unknown; data: unknown }): boolean =>
  error !== null && (data === undefined || troubleOf(error) === null)

/** It asks where the library's file stands: an answer to any other question says nothing of that. */
export const ASKS_PLACE = 'library.stats'

/** Of one window; `subscribe` and `snapshot` are bound, so that React can take them as they are. */
export class HostState {
  #trouble: HostTrouble | null = null
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): HostTrouble | null => this.#trouble

  /** Whether what a call failed of is shown already, above the screen. */
  tells(error: unknown): boolean {
    return this.#trouble !== null && troubleOf(error) !== null
  }

  answered(method: string): void {
    const isOfHost = this.#trouble?.startsWith('client.') === true
    if (isOfHost || method === ASKS_PLACE) this.#set(null)
  }

  failed(method: string, error: unknown): void {
    const trouble = troubleOf(error)
    if (trouble !== null) this.#set(trouble)
    // A refusal is an answer, too: the host is there.
    else if (error instanceof ApiError && method !== ASKS_PLACE) this.answered(method)
  }

  #set(trouble: HostTrouble | null): void {
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    for (const listener of [...this.#listeners]) listener()
  }
}
