/** The chosen records of a list: one by one, from one to another, or all that the filter keeps. */
import { useCallback, useMemo, useRef, useState } from 'react'

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (index: number, id: string) => void
  /** All from the last one that was chosen alone up to this one. */
  readonly extendTo: (index: number) => void
  readonly all: () => void
  readonly clear: () => void
}

const NONE: ReadonlySet<string> = new Set()

/**
 * @param readIds All ids of the list in its order: rows between two that are in sight need not be loaded.
 * @param members Changes with what the list holds: nothing stays chosen that one no longer sees.
 */
export function useSelection(readIds: () => Promise<readonly string[]>, members: string): Selection {
  const [ids, setIds] = useState(NONE)
  const [chosenOf, setChosenOf] = useState(members)
  if (chosenOf !== members) {
    setChosenOf(members)
    setIds(NONE)
  }
  const anchor = useRef(0)
  const toggle = useCallback((index: number, id: string) => {
    anchor.current = index
    setIds((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const extendTo = useCallback(
    async (index: number) => {
      const all = await readIds()
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      setIds(new Set(all.slice(from, to + 1)))
    },
    [readIds],
  )
  const all = useCallback(async () => setIds(new Set(await readIds())), [readIds])
  const clear = useCallback(() => setIds(NONE), [])
  return useMemo(
    () => ({ ids, toggle, extendTo: (index) => void extendTo(index), all: () => void all(), clear }),
    [ids, toggle, extendTo, all, clear],
  )
}
