/** A choice of how a screen looks, kept on this machine. */
import { useCallback, useState } from 'react'

function read<T>(key: string, fallback: T, parse: (value: unknown) => T | null): T {
  const text = localStorage.getItem(key)
  if (text === null) return fallback
  try {
    return parse(JSON.parse(text)) ?? fallback
  } catch {
    return fallback
  }
}

/**
 * @param parse null for what an older program kept in another shape
 * @returns the choice, and how to change it (`null`: back to the fallback)
 */
export function useKept<T>(
  name: string,
  fallback: T,
  parse: (value: unknown) => T | null,
): readonly [T, (next: T | null) => void] {
  const key = `nongqiao.${name}`
  const [value, setValue] = useState(() => read(key, fallback, parse))
  const keep = useCallback(
    (next: T | null) => {
      if (next === null) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(next))
      setValue(next ?? fallback)
    },
    [key, fallback],
  )
  return [value, keep]
}

export const asBoolean = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

export const asWords = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null
