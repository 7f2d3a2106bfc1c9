/** What one has typed for a record and not saved: it waits there while one looks at other records or screens. */
import { useCallback, useState } from 'react'

const drafts = new Map<string, string>()

export interface Draft {
  readonly text: string | null
  /** Typed earlier, and found again when the record was opened anew. */
  readonly isKept: boolean
  /** `null` gives it up. */
  readonly set: (text: string | null) => void
}

/** @param id Of the record; a component shows one record as long as it lives. */
export function useDraft(id: string): Draft {
  const [draft, setDraft] = useState(() => {
    const text = drafts.get(id) ?? null
    return { text, isKept: text !== null }
  })
  const set = useCallback(
    (text: string | null) => {
      if (text === null) drafts.delete(id)
      else drafts.set(id, text)
      setDraft(({ isKept }) => ({ text, isKept: isKept && text !== null }))
    },
    [id],
  )
  return { ...draft, set }
}
