/** Whether phone numbers stand on the screen in full, and what is masked in any case. */
import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMasking, useSetMasking } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'

export function PrivacySection() {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const masking = useMasking()
  const set = useSetMasking()
  const change = async (next: boolean) => {
    try {
      await set.mutateAsync(next)
      const label = t(next ? 'deskSettings.privacy.masked' : 'deskSettings.privacy.shown')
      push({ label, undo: () => set.mutateAsync(!next) })
    } catch (error) {
      fail(error)
    }
  }
  if (masking.isError) return <ErrorNotice error={masking.error} onRetry={() => void masking.refetch()} />
  return (
    <section className="nq-panel nq-stack">
      <div className="nq-row">
        <h2>{t('deskSettings.privacy.title')}</h2>
        <Switch
          aria-label={t('deskSettings.privacy.title')}
          checked={masking.data?.maskOnScreen ?? false}
          loading={masking.isPending || set.isPending}
          onChange={(next) => void change(next)}
        />
      </div>
      <p className="nq-quiet">{t('deskSettings.privacy.lead')}</p>
      <p className="nq-quiet">{t('deskSettings.privacy.always')}</p>
    </section>
  )
}
