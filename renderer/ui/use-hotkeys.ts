/** Single-key shortcuts that never get in the way of typing. */
import { useEffect } from 'react'
import { isEmptied } from './use-emptied-box.ts'

/** By key: `s`, `ArrowDown`, `ctrl+z`; an arrow may say `shift+ArrowLeft`, and means without Shift otherwise too. */
export type Hotkeys = Readonly<Record<string, () => void>>

/** Keys that move through a list go on while they are held; every other acts once each time it is pressed. */
const MOVES: ReadonlySet<string> = new Set(['j', 'k', 'n', 'p', 'ArrowUp', 'ArrowDown'])

/** Text boxes keep every key, one that the program emptied all but what takes that back; a radio button or checkbox keeps only the arrows it moves by. */
function isTyping(event: KeyboardEvent): boolean {
  const { target, key } = event
  if (!(target instanceof HTMLElement)) return false
  if (nameOf(event) === 'ctrl+z' && isEmptied(target)) return false
  if (target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)) return key.startsWith('Arrow')
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'slider'
}

/** Enter belongs to the button or link that has the focus. */
const isPressing = ({ target, key }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof HTMLElement && target.closest('button, a, summary, [role="button"]') !== null

/** A dialog above the screen takes the keys for itself. */
function isCovered(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]), [cmdk-dialog]') !== null
}

/** What a key is called in `Hotkeys`. */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key
}

/** An arrow with Shift, which has a name of its own. */
const shiftedName = (event: KeyboardEvent): string | null =>
  event.shiftKey && event.key.startsWith('Arrow') ? `shift+${nameOf(event)}` : null

/** @param active False while what the keys would do makes no sense, as while the last one is still being done. */
export function useHotkeys(hotkeys: Hotkeys, active = true): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || isTyping(event) || isPressing(event) || isCovered()) return
      const shifted = shiftedName(event)
      const isShifted = shifted !== null && hotkeys[shifted] !== undefined
      const name = isShifted ? shifted : nameOf(event)
      const action = hotkeys[name]
      if (action === undefined) return
      event.preventDefault()
      if (!event.repeat || isShifted || MOVES.has(name)) action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [hotkeys, active])
}
