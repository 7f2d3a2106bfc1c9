/** The lists chosen, one button each, with what has become of them. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/tag.tsx'
import { type ImportItem, useImportSession } from './import-session.tsx'
import { rowsToWrite, usePreview } from './use-import.ts'

/** What has become of a list, as far as one has looked at it. */
function ItemTag({ item }: { item: ImportItem }) {
  const { t } = useTranslation()
  const preview = usePreview(item, false)
  if (item.result !== null) return <StatusTag tone="good">{t('import.done')}</StatusTag>
  if (preview.isError) return <StatusTag tone="bad">{t('import.unreadable')}</StatusTag>
  if (preview.data && rowsToWrite(preview.data) === 0) return <StatusTag>{t('import.nothing')}</StatusTag>
  return <StatusTag tone="care">{t('import.waiting')}</StatusTag>
}

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
            <ItemTag item={item} />
          </Button>
        ))}
      </div>
      <Button onClick={session.clear}>{t('import.startOver')}</Button>
    </div>
  )
}
