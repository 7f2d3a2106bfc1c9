/** After a session was opened again: of which records something was decided that no longer applies. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useImportSession } from './import-session.tsx'

export function LostDecisions() {
  const { t } = useTranslation()
  const { lost, forgetLost } = useImportSession()
  if (lost.length === 0) return null
  return (
    <div className="nq-row nq-import-ask" data-asked role="status">
      <span className="nq-grow">{t('import.lost', { titles: lost.join('; ') })}</span>
      <Button size="small" onClick={forgetLost}>
        {t('import.lostSeen')}
      </Button>
    </div>
  )
}
