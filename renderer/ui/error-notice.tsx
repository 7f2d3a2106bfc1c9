/** A failed call, as the sentence that says what to do, with its code small beside it. */
import { Alert, Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ErrorDetails } from '#shared/contract/app-error.ts'
import { useApi } from '../client/context.tsx'

interface Coded {
  readonly code: string
  readonly message: string
}

interface CodedError extends Coded {
  readonly details?: ErrorDetails
}

function isCoded(error: unknown): error is CodedError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

type Texts = TFunction<['ui', 'errors']>

/** An error that the page finds itself comes without the core's sentence. */
function ownSentence({ code, details = {} }: CodedError, t: Texts): string {
  return code === 'import.too-large' ? t(`errors:${code}`, details) : t('error.unexpected')
}

export function describeError(error: unknown, t: Texts): Coded {
  if (!isCoded(error)) return { code: 'app.bug', message: t('error.unexpected') }
  if (error.code === 'client.sessionEnded') return { code: error.code, message: t('error.sessionEnded') }
  if (error.code === 'client.unreachable') return { code: error.code, message: t('error.unreachable') }
  return { code: error.code, message: error.message || ownSentence(error, t) }
}

export const codeOf = (error: unknown): string => (isCoded(error) ? error.code : 'app.bug')

/** The sentence in the language of the window, also where it was told in another before. */
export function useErrorText(error: unknown): Coded {
  const { t, i18n } = useTranslation(['ui', 'errors'])
  const told = useApi().failures.about(error)?.language
  if (!isCoded(error) || told === undefined || told === i18n.language || !i18n.exists(`errors:${error.code}`)) {
    return describeError(error, t)
  }
  return { code: error.code, message: t(`errors:${error.code}` as 'errors:app.bug', { ...error.details }) }
}

export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const { code, message } = useErrorText(error)
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
