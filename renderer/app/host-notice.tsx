/** What stands in the way of working on, in one place for as long as it lasts: no host, or a library that is gone. */
import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi, useHostTrouble } from '../client/context.tsx'
import { ASKS_PLACE, type HostTrouble } from '../client/host-state.ts'
import { useSaveCopy } from '../client/queries.ts'
import { useFail } from '../ui/use-fail.ts'

const ASK_AGAIN_MS = 5000

/** It may pass: the machine was asleep, the file was put back. Each answer tells `HostState`. */
function useAskAgain(trouble: HostTrouble | null): void {
  const api = useApi()
  const isAsking = trouble !== null
  useEffect(() => {
    if (!isAsking) return
    const timer = setInterval(() => void api.call(ASKS_PLACE, {}).catch(() => undefined), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [api, isAsking])
}

const WORDS = {
  'client.unreachable': 'unreachable',
  'client.sessionEnded': 'sessionEnded',
  'library.gone': 'gone',
  'library.replaced': 'replaced',
} as const

export function HostNotice() {
  const { t } = useTranslation()
  const fail = useFail()
  const trouble = useHostTrouble()
  useAskAgain(trouble)
  const copy = useSaveCopy()
  if (trouble === null) return null
  // The file that stands there now may be the copy: what is open still is the one that is gone.
  if (copy.data !== undefined && !trouble.startsWith('client.')) {
    const words = copy.data.isBack ? 'back' : 'copied'
    return (
      <Alert banner type="warning" title={t(`host.${words}.title`, copy.data)} description={t(`host.${words}.next`)} />
    )
  }
  const words = WORDS[trouble]
  const isSaving = words === 'gone' || words === 'replaced'
  const save = isSaving && (
    <Button type="primary" loading={copy.isPending} onClick={() => copy.mutate(undefined, { onError: fail })}>
      {t(`host.${words}.save`)}
    </Button>
  )
  return (
    <Alert banner type="error" title={t(`host.${words}.title`)} description={t(`host.${words}.next`)} action={save} />
  )
}
