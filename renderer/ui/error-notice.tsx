/** A failed call, as the sentence that says what to do, with its code small beside it. */
import { Alert, Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

interface Coded {
  readonly code: string
  readonly message: string
}

function isCoded(error: unknown): error is Coded {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

export function describeError(error: unknown, t: TFunction): Coded {
  if (!isCoded(error)) return { code: 'app.bug', message: t('error.unexpected') }
  if (error.code === 'client.sessionEnded') return { code: error.code, message: t('error.sessionEnded') }
  if (error.code === 'client.unreachable') return { code: error.code, message: t('error.unreachable') }
  return { code: error.code, message: error.message || t('error.unexpected') }
}

export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const { code, message } = describeError(error, t)
  return (
    <Alert
      type="error"
      showIcon
      title={message}
      description={<span className="nq-small">{t('error.code', { code })}</span>}
      action={onRetry && <Button onClick={onRetry}>{t('action.retry')}</Button>}
    />
  )
}
