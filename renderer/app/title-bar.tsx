/** The title line: which library is open, the way to everything, and the language. */
import { DatabaseOutlined, SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStats } from '../client/queries.ts'
import { KeyHint, StatusTag } from '../ui/tag.tsx'
import { WorkLine } from './work-line.tsx'

export function TitleBar({ onSearch }: { onSearch: () => void }) {
  const { t, i18n } = useTranslation()
  const stats = useStats()
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <header className="nq-title-bar">
      <strong>{t('app.name')}</strong>
      {stats.data && (
        <span className="nq-quiet">
          <DatabaseOutlined aria-hidden /> {t('app.library', { name: stats.data.fileName })}
        </span>
      )}
      {stats.data !== undefined && stats.data.sampleRecords > 0 && (
        <StatusTag tone="info">{t('app.hasSample')}</StatusTag>
      )}
      <WorkLine />
      <Button icon={<SearchOutlined aria-hidden />} aria-keyshortcuts="Control+K" onClick={onSearch}>
        {t('palette.open')}
        <KeyHint>Ctrl+K</KeyHint>
      </Button>
      <Button type="text" lang={other} onClick={() => void i18n.changeLanguage(other)}>
        {t('language.switch')}
      </Button>
    </header>
  )
}
