/** Undo for every change that can be taken back: a line at the top with a button, and Ctrl+Z for the newest. */
import { App, Button } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cutMiddle } from '#shared/text/cut.ts'
import { useFail } from './use-fail.ts'
import { useHotkeys } from './use-hotkeys.ts'

export interface Change {
  /** What was done, as a sentence. */
  readonly label: string
  /** Rejects where it could not be taken back: the change then still stands, and can be tried again. */
  readonly undo: () => Promise<unknown>
}

/** A change in its place among the others, also while it is still being stored; null: nothing was changed. */
type Coming = Promise<Change | null>

const UndoContext = createContext<(change: Change | Coming) => void>(() => undefined)
const UndoLastContext = createContext<() => void>(() => undefined)
const TOAST = 'undo'
const TOAST_SECONDS = 6

/**
 * Tells of a change that can be taken back. One that shows before it is stored is told as a promise, at once: Ctrl+Z
 * then waits for it rather than taking back the one before it. Whoever stores it says why it could not be stored.
 */
export const useUndo = () => useContext(UndoContext)

/** Takes back the newest change, as Ctrl+Z does. */
export const useUndoLast = () => useContext(UndoLastContext)

/** Of a label so much is shown: what was done stands at its end, behind a title that may be of any length. */
const HEAD = 40
const TAIL = 24

const shortened = (label: string): string => cutMiddle(label, HEAD, TAIL)

/** The changes, oldest first, and taking them back one after the other, however fast one asks for it. */
function useChanges() {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const fail = useFail()
  const changes = useRef<Coming[]>([])
  const turn = useRef<Promise<void>>(Promise.resolve())

  const takeBack = useCallback(
    async (coming: Coming | undefined) => {
      const at = coming === undefined ? -1 : changes.current.indexOf(coming)
      if (coming === undefined || at < 0) return
      changes.current.splice(at, 1)
      try {
        const change = await coming
        if (change === null) return
        await change.undo()
        message.info({
          key: TOAST,
          content: t('undo.undone', { what: shortened(change.label) }),
          duration: TOAST_SECONDS,
        })
      } catch (error) {
        changes.current.splice(at, 0, coming)
        fail(error)
      }
    },
    [message, t, fail],
  )
  const undo = useCallback(
    (coming?: Coming) => {
      turn.current = turn.current.then(() => {
        const asked = coming ?? changes.current.at(-1)
        // After a reload the changes are stored and this window knows nothing of them: the key must not just be silent.
        if (asked === undefined) message.info({ key: TOAST, content: t('undo.nothing'), duration: TOAST_SECONDS })
        return takeBack(asked)
      })
    },
    [takeBack, message, t],
  )
  return { changes, undo }
}

export function UndoProvider({ children }: { children: ReactNode }) {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const { changes, undo } = useChanges()

  const push = useCallback(
    async (change: Change | Coming) => {
      const coming = Promise.resolve(change).catch(() => null)
      changes.current.push(coming)
      const made = await coming
      const at = changes.current.indexOf(coming)
      // Taken back already, while it was being stored.
      if (at < 0) return
      if (made === null) {
        changes.current.splice(at, 1)
        return
      }
      const content = (
        <>
          {shortened(made.label)}{' '}
          <Button size="small" onClick={() => undo(coming)}>
            {t('undo.button')}
          </Button>
        </>
      )
      message.success({ key: TOAST, content, duration: TOAST_SECONDS })
    },
    [changes, message, t, undo],
  )

  const hotkeys = useMemo(() => ({ 'ctrl+z': () => undo() }), [undo])
  useHotkeys(hotkeys)
  return (
    <UndoLastContext.Provider value={hotkeys['ctrl+z']}>
      <UndoContext.Provider value={push}>{children}</UndoContext.Provider>
    </UndoLastContext.Provider>
  )
}
