/**
 * Failed writes, told in the corner. One stays until it is read, or until the same action fails anew or succeeds, and
 * is told in the language of the window.
 */
import { App } from 'antd'
import { createContext, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../client/context.tsx'
import { isRefusal } from '../client/failures.ts'
import { troubleOf } from '../client/host-state.ts'
import { codeOf, useErrorText } from './error-notice.tsx'
import { onRoute, parseRoute } from './route.ts'

/** Tells of a failed write; reached by `useFail`. */
export const FailContext = createContext<(error: unknown) => void>(() => undefined)

const FailureTitle = ({ error }: { error: unknown }) => useErrorText(error).message

function FailureCode({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return t('error.code', { code: useErrorText(error).code })
}

/** What a card tells of: the way to the core, something typed that was refused, or any other failure. */
type About = 'trouble' | 'refusal' | 'other'

/** Another screen, or another section of the settings; not another record on the same screen. */
function placeNow(): string {
  const { section, params } = parseRoute(window.location.hash)
  return `${section} ${params.get('section') ?? ''}`
}

/** Takes a card away once what it tells of is over. @returns notes a card */
function useMended(): (key: string, about: About) => void {
  const { notification } = App.useApp()
  const { failures, host } = useApi()
  const open = useRef(new Map<string, About>())
  useEffect(() => {
    const takeAway = (key: string) => {
      if (open.current.delete(key)) notification.destroy(key)
    }
    const takeAll = (about: About) => {
      for (const [key, its] of [...open.current]) if (its === about) takeAway(key)
    }
    let place = placeNow()
    const left = [
      failures.subscribe(takeAway),
      // It is over, or told above the screen from now on.
      host.subscribe(() => takeAll('trouble')),
      onRoute(() => {
        if (place !== placeNow()) takeAll('refusal')
        place = placeNow()
      }),
    ]
    return () => {
      for (const leave of left) leave()
    }
  }, [failures, host, notification])
  return useCallback((key, about) => void open.current.set(key, about), [])
}

/** One for the window, around all screens. */
export function FailureProvider({ children }: { children: ReactNode }) {
  const { notification } = App.useApp()
  const { t } = useTranslation()
  const { failures, host } = useApi()
  const note = useMended()
  const fail = useCallback(
    (error: unknown) => {
      // Told above the screen for as long as it lasts.
      if (host.tells(error)) return
      const code = codeOf(error)
      if (code === 'app.cancelled') {
        notification.info({ title: t('work.cancelled'), placement: 'bottomRight' })
        return
      }
      // One card for what is the same at every click.
      const trouble = troubleOf(error)
      const key = trouble ?? failures.about(error)?.action ?? code
      note(key, trouble !== null ? 'trouble' : isRefusal(code) ? 'refusal' : 'other')
      notification.error({
        key,
        title: <FailureTitle error={error} />,
        description: <FailureCode error={error} />,
        placement: 'bottomRight',
        duration: 0,
      })
    },
    [notification, failures, host, note, t],
  )
  return <FailContext.Provider value={fail}>{children}</FailContext.Provider>
}
