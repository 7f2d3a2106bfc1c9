/** Keeps the current item of a list in sight when it is chosen by key. */
import { type RefObject, useEffect, useRef } from 'react'

/** Looks for the element with `aria-current="true"` below the one that gets the ref. */
export function useScrollIntoView<T extends HTMLElement>(current: string | null, count: number): RefObject<T | null> {
  const ref = useRef<T>(null)
  // Again when the list has come or grown: the current item may only then be there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (current !== null) ref.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, count])
  return ref
}
