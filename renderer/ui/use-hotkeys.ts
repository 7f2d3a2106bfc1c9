/** Single-key shortcuts that never get in the way of typing. */
import { useEffect } from 'react'

/** By key: `s`, `ArrowDown`, `ctrl+z`. */
export type Hotkeys = Readonly<Record<string, () => void>>

/** Keys that move through a list go on while they are held; every other acts once each time it is pressed. */
const MOVES: ReadonlySet<string> = new Set(['j', 'k', 'n', 'p', 'ArrowUp', 'ArrowDown'])

/** Text boxes keep every key; a radio button or checkbox keeps only the arrows it moves by. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)) return key.startsWith('Arrow')
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'slider'
}

/** A dialog above the screen takes the keys for itself. */
function isCovered(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null
}

/** What a key is called in `Hotkeys`. */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key
}

/** @param active False while what the keys would do makes no sense, as while the last one is still being done. */
export function useHotkeys(hotkeys: Hotkeys, active = true): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || isTyping(event) || isCovered()) return
      const name = nameOf(event)
      const action = hotkeys[name]
      if (action === undefined) return
      event.preventDefault()
      if (!event.repeat || MOVES.has(name)) action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [hotkeys, active])
}
