/** Single-key shortcuts that never get in the way of typing. */
import { useEffect } from 'react'

/** By key: `s`, `ArrowDown`, `ctrl+z`. */
export type Hotkeys = Readonly<Record<string, () => void>>

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

export function useHotkeys(hotkeys: Hotkeys, active = true): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || isTyping(event) || isCovered()) return
      const ctrl = event.ctrlKey || event.metaKey
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const action = hotkeys[ctrl ? `ctrl+${key}` : key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [hotkeys, active])
}
