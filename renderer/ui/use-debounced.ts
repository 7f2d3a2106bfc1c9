/** Follows a value after it has been still for a moment, so that typing does not ask the core for every letter. */
import { useEffect, useState } from 'react'

export function useDebounced<T>(value: T, ms = 120): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
