/** What one has typed for a record and not saved: it waits there, also over a reload, until it is saved or given up. */
import { useCallback, useState, useSyncExternalStore } from 'react'
import { useApi } from '../client/context.tsx'
import { type DraftState, draftsOf } from '../client/draft-store.ts'

export interface Draft {
  readonly text: string | null
  /** Typed earlier, and found again when the record was opened anew. */
  readonly isKept: boolean
  /** Whether the library has it. */
  readonly state: DraftState
  /** `null` gives it up. */
  readonly set: (text: string | null) => void
}

/** @param key Names the form and the record; a component shows one record as long as it lives. */
export function useDraft(key: string): Draft {
  const store = draftsOf(useApi())
  const text = useSyncExternalStore(store.subscribe, () => store.get(key))
  const state = useSyncExternalStore(store.subscribe, () => store.state(key))
  const [isBegunHere, setBegunHere] = useState(false)
  const set = useCallback(
    (next: string | null) => {
      // Going on with what was found again is no new beginning.
      setBegunHere((begun) => next !== null && (begun || store.get(key) === null))
      store.set(key, next)
    },
    [store, key],
  )
  return { text, isKept: text !== null && !isBegunHere, state, set }
}
