/** Shows a failed write in the corner, and keeps quiet about one that the user took back. */
import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from './error-notice.tsx'

export function useFail(): (error: unknown) => void {
  const { notification } = App.useApp()
  const { t } = useTranslation(['ui', 'errors'])
  return useCallback(
    (error) => {
      const { code, message } = describeError(error, t)
      if (code === 'app.cancelled') {
        notification.info({ title: t('work.cancelled'), placement: 'bottomRight' })
        return
      }
      notification.error({
        title: message,
        description: t('error.code', { code }),
        placement: 'bottomRight',
        duration: 0,
      })
    },
    [notification, t],
  )
}
