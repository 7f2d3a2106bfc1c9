/** What the keys do in a register: the same whether the list has the focus or nothing has. */
import { type KeyboardEvent, useMemo } from 'react'
import { type Hotkeys, useHotkeys } from '../use-hotkeys.ts'

export interface GridActions {
  /** @param extend Chooses what lies between, too */
  readonly move: (by: number, extend: boolean) => void
  readonly toEnd: (end: 'first' | 'last', extend: boolean) => void
  readonly screenRows: () => number
  readonly sideways: (by: number) => void
  readonly open: () => void
  readonly toggle: () => void
  readonly edit: () => void
  readonly chooseAll: () => void
  readonly escape: () => void
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Where a record is open its own keys act on it: E edits its statement there, and F2 the cell. */
function actionOf(event: KeyboardEvent, actions: GridActions, isOpen: boolean): (() => void) | undefined {
  const extend = event.shiftKey
  const byKey: Readonly<Record<string, () => void>> = {
    ArrowDown: () => actions.move(1, extend),
    ArrowUp: () => actions.move(-1, extend),
    PageDown: () => actions.move(actions.screenRows(), extend),
    PageUp: () => actions.move(-actions.screenRows(), extend),
    Home: () => actions.toEnd('first', extend),
    End: () => actions.toEnd('last', extend),
    ArrowLeft: () => actions.sideways(-1),
    ArrowRight: () => actions.sideways(1),
    Enter: actions.open,
    ' ': actions.toggle,
    F2: actions.edit,
    ...(!isOpen && { e: actions.edit, E: actions.edit, Escape: actions.escape }),
  }
  return byKey[event.key]
}

/** @param isOpen Whether a record is open: then J, K and Escape belong to it. */
export function useGridKeys(actions: GridActions, isOpen: boolean): (event: KeyboardEvent) => void {
  const shared: Hotkeys = useMemo(() => ({ 'ctrl+a': actions.chooseAll }), [actions])
  const closed: Hotkeys = useMemo(
    () => ({
      j: () => actions.move(1, false),
      k: () => actions.move(-1, false),
      ArrowDown: () => actions.move(1, false),
      ArrowUp: () => actions.move(-1, false),
      Escape: actions.escape,
    }),
    [actions],
  )
  useHotkeys(shared)
  useHotkeys(closed, !isOpen)
  return (event) => {
    if (isControl(event.target) || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey)
      return
    const action = actionOf(event, actions, isOpen)
    if (action === undefined) return
    event.preventDefault()
    // The window listens for keys, too.
    event.stopPropagation()
    action()
  }
}
