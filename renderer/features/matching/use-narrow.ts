/** Whether the window is too narrow for three columns, as on a laptop that magnifies to 150 %. */
import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 1050px)')

function watch(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches)
