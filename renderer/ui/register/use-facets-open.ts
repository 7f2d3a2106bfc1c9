/** Whether the facets stand beside the list. Where there is no room for them and an open record, they come over the list while one asks for them. */
import { useCallback, useState } from 'react'
import { asBoolean, useKept } from '../use-kept.ts'
import type { Size } from '../use-size.ts'

/** px of the whole screen from which facets, list and record fit beside one another. */
const ROOM_FOR_ALL = 1400
/** px from which facets and list do. */
const ROOM_FOR_FACETS = 700

export interface FacetsOpen {
  readonly isOpen: boolean
  /** Over the list, as there is no room beside it. */
  readonly isOver: boolean
  readonly toggle: () => void
}

export function useFacetsOpen(name: string, { width }: Size, hasRecord: boolean): FacetsOpen {
  const [isWanted, setWanted] = useKept(`facets.${name}.open`, true, asBoolean)
  const [isPeeking, setPeeking] = useState(false)
  const isTight = width < (hasRecord ? ROOM_FOR_ALL : ROOM_FOR_FACETS)
  const isOpen = isTight ? isPeeking : isWanted
  const toggle = useCallback(() => (isTight ? setPeeking(!isOpen) : setWanted(!isOpen)), [isTight, isOpen, setWanted])
  return { isOpen, isOver: isTight, toggle }
}
