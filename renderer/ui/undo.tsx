/** Undo for every change that can be taken back: a line at the top with a button, and Ctrl+Z for the newest. */
import { App, Button } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFail } from './use-fail.ts'
import { useHotkeys } from './use-hotkeys.ts'

export interface Change {
  /** What was done, as a sentence. */
  readonly label: string
  /** Rejects where it could not be taken back: the change then still stands, and can be tried again. */
  readonly undo: () => Promise<unknown>
}

const UndoContext = createContext<(change: Change) => void>(() => undefined)
const TOAST = 'undo'
const TOAST_SECONDS = 6

export const useUndo = () => useContext(UndoContext)

export function UndoProvider({ children }: { children: ReactNode }) {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const fail = useFail()
  const changes = useRef<Change[]>([])

  const undo = useCallback(
    async (change: Change | undefined) => {
      const at = change === undefined ? -1 : changes.current.indexOf(change)
      if (change === undefined || at < 0) return
      changes.current.splice(at, 1)
      try {
        await change.undo()
        message.info({ key: TOAST, content: t('undo.undone', { what: change.label }), duration: TOAST_SECONDS })
      } catch (error) {
        changes.current.splice(at, 0, change)
        fail(error)
      }
    },
    [message, t, fail],
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
