/** An import that one left before its end: its files, and the way back into it with all that was said. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useImportSession } from './import-session.tsx'

export function LaidAside() {
  const { t } = useTranslation()
  const { aside, goOn } = useImportSession()
  if (aside === null) return null
  const names = aside.handed.map(({ name }) => name).join('; ')
  return (
    <div className="nq-row nq-import-ask" role="status">
      <span className="nq-grow">{t('import.aside', { names })}</span>
      <Button size="small" onClick={goOn}>
        {t('import.goOn')}
      </Button>
    </div>
  )
}
