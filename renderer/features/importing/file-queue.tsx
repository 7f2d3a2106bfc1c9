/** The lists chosen, one button each, with what has become of them. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/tag.tsx'
import { useImportSession } from './import-session.tsx'

export function FileQueue() {
  const { t } = useTranslation()
  const session = useImportSession()
  return (
    <div className="nq-screen-head">
      <h1>{t('nav.import')}</h1>
      <div className="nq-queue nq-grow">
        {session.items.map((item) => (
          <Button
            key={item.file}
            aria-pressed={item.file === session.current}
            type={item.file === session.current ? 'primary' : 'default'}
            ghost={item.file === session.current}
            onClick={() => session.show(item.file)}
          >
            {item.name}
            <StatusTag tone={item.result === null ? 'care' : 'good'}>
              {t(item.result === null ? 'import.waiting' : 'import.done')}
            </StatusTag>
          </Button>
        ))}
      </div>
      <Button onClick={session.clear}>{t('import.startOver')}</Button>
    </div>
  )
}
