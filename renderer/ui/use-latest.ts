/** A handler that stays the same, so that what is handed it is not drawn or offered anew. */
import { useCallback, useLayoutEffect, useRef } from 'react'

export function useLatest<A extends unknown[]>(handler: (...args: A) => void): (...args: A) => void {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...args) => latest.current(...args), [])
}
