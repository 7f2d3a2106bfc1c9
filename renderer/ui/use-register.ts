/** What the two registers (demands, supplies) share: the search, how many rows to ask for, which record is open. */
import { useState } from 'react'
import { go, type Section, useRoute } from './route.ts'
import { useDebounced } from './use-debounced.ts'

/** Enough to fill the screen several times; the rest comes when one sorts, filters or asks for it. */
const FIRST_ROWS = 300
const ALL_ROWS = 100_000

export type Register = ReturnType<typeof useRegister>

export function useRegister(section: Section) {
  const { params } = useRoute()
  const [all, setAll] = useState(false)
  const text = params.get('q') ?? ''
  const show = params.get('show') ?? 'all'

  /** All of it stands in the address, so that the register comes back as it was left. */
  const change = (changes: Readonly<Record<string, string | null>>) => {
    const next = { ...Object.fromEntries(params), ...changes }
    const kept = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
    go(section, Object.fromEntries(kept), true)
  }
  return {
    text,
    setText: (q: string) => change({ q }),
    show,
    setShow: (next: string) => change({ show: next === 'all' ? null : next, open: null }),
    openId: params.get('open'),
    open: (id: string | null) => change({ open: id }),
    needAll: () => setAll(true),
    request: { text: useDebounced(text), limit: all || show !== 'all' ? ALL_ROWS : FIRST_ROWS },
  }
}
