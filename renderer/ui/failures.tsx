/**
 * Failed writes, told in the corner. One stays until it is read, or until the same action fails anew or succeeds, and
 * is told in the language of the window.
 */
import { App } from 'antd'
import { createContext, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../client/context.tsx'
import { troubleOf } from '../client/host-state.ts'
import { codeOf, useErrorText } from './error-notice.tsx'

/** Tells of a failed write; reached by `useFail`. */
export const FailContext = createContext<(error: unknown) => void>(() => undefined)

const FailureTitle = ({ error }: { error: unknown }) => useErrorText(error).message

function FailureCode({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return t('error.code', { code: useErrorText(error).code })
}

/** Takes a card away once what it tells of is over. @returns notes a card */
function useMended(): (key: string, isTrouble: boolean) => void {
  const { notification } = App.useApp()
  const { failures, host } = useApi()
  /** Keys of the cards, and whether they tell of the way to the core. */
  const open = useRef(new Map<string, boolean>())
  useEffect(() => {
    const takeAway = (key: string) => {
      if (open.current.delete(key)) notification.destroy(key)
    }
    const troubles = () => [...open.current].filter(([, isTrouble]) => isTrouble)
    const left = [
      failures.subscribe(takeAway),
      host.subscribe(() => {
        if (host.snapshot() === null) for (const [key] of troubles()) takeAway(key)
      }),
    ]
    return () => {
      for (const leave of left) leave()
    }
  }, [failures, host, notification])
  return useCallback((key, isTrouble) => void open.current.set(key, isTrouble), [])
}

/** One for the window, around all screens. */
export function FailureProvider({ children }: { children: ReactNode }) {
  const { notification } = App.useApp()
  const { t } = useTranslation()
  const { failures } = useApi()
  const note = useMended()
  const fail = useCallback(
    (error: unknown) => {
      const code = codeOf(error)
      if (code === 'app.cancelled') {
        notification.info({ title: t('work.cancelled'), placement: 'bottomRight' })
        return
      }
      // One card for what is the same at every click.
      const trouble = troubleOf(error)
      const key = trouble ?? failures.about(error)?.action ?? code
      note(key, trouble !== null)
      notification.error({
        key,
        title: <FailureTitle error={error} />,
        description: <FailureCode error={error} />,
        placement: 'bottomRight',
        duration: 0,
      })
    },
    [notification, failures, note, t],
  )
  return <FailContext.Provider value={fail}>{children}</FailContext.Provider>
}
