/** Undo for every change that can be taken back: a line at the top with a button, and Ctrl+Z for the newest. */
import { App, Button } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from './use-hotkeys.ts'

export interface Change {
  /** What was done, as a sentence. */
  readonly label: string
  readonly undo: () => Promise<unknown>
}

const UndoContext = createContext<(change: Change) => void>(() => undefined)
const TOAST = 'undo'
const TOAST_SECONDS = 6

export const useUndo = () => useContext(UndoContext)

export function UndoProvider({ children }: { children: ReactNode }) {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const changes = useRef<Change[]>([])

  const undo = useCallback(
    async (change: Change | undefined) => {
      if (change === undefined) return
      changes.current = changes.current.filter((other) => other !== change)
      await change.undo()
      message.info({ key: TOAST, content: t('undo.undone', { what: change.label }), duration: TOAST_SECONDS })
    },
    [message, t],
  )

  const push = useCallback(
    (change: Change) => {
      changes.current.push(change)
      const content = (
        <>
          {change.label}{' '}
          <Button size="small" onClick={() => void undo(change)}>
            {t('undo.button')}
          </Button>
        </>
      )
      message.success({ key: TOAST, content, duration: TOAST_SECONDS })
    },
    [message, t, undo],
  )

  const hotkeys = useMemo(() => ({ 'ctrl+z': () => void undo(changes.current.at(-1)) }), [undo])
  useHotkeys(hotkeys)
  return <UndoContext.Provider value={push}>{children}</UndoContext.Provider>
}
