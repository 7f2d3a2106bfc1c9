/** The search of a register: asked as one types, but not for the letters that a pinyin input still composes. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SearchBox } from '../search-box.tsx'

/** While one types on, the search waits until one pauses this long. The first letter after a pause is searched at once. */
const TYPED_MS = 60
const PAUSE_MS = 150

interface Props {
  readonly label: string
  /** What is searched now. */
  readonly text: string
  readonly onSearch: (text: string) => void
  /** From the box down into the list. */
  readonly onLeave: () => void
}

export function RegisterSearch({ label, text, onSearch, onLeave }: Props) {
  const [typed, setTyped] = useState(text)
  const [isComposing, setComposing] = useState(false)
  const asked = useRef(text)
  const typedAt = useRef(0)
  const latest = useRef(onSearch)
  latest.current = onSearch

  // "Back", "clear all" and views change the search from outside.
  useEffect(() => {
    if (text === asked.current) return
    asked.current = text
    setTyped(text)
  }, [text])
  useEffect(() => {
    if (isComposing || typed === asked.current) return
    const sinceLast = performance.now() - typedAt.current
    typedAt.current = performance.now()
    const timer = setTimeout(
      () => {
        asked.current = typed
        latest.current(typed)
      },
      sinceLast > PAUSE_MS ? 0 : TYPED_MS,
    )
    return () => clearTimeout(timer)
  }, [typed, isComposing])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !/^(ArrowDown|Enter|Escape)$/.test(event.key)) return
    event.preventDefault()
    onLeave()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the box inside
    <div
      className="nq-register-search"
      onKeyDown={onKeyDown}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    >
      <SearchBox label={label} value={typed} onChange={setTyped} width="100%" />
    </div>
  )
}
