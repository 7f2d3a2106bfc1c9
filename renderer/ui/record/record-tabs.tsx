/** What there is to know of a record beside its statement, a tab each; the chosen one stays from record to record. */
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordName } from '../../client/editing-queries.ts'
import { useKept } from '../use-kept.ts'
import { RecordFollowUps } from './record-follow-ups.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordMatches } from './record-matches.tsx'
import { RecordOrigins } from './record-origins.tsx'

const TABS = ['fields', 'matches', 'followUp', 'origins', 'history'] as const
type Tab = (typeof TABS)[number]

const asTab = (value: unknown): Tab | null => TABS.find((tab) => tab === value) ?? null

export function RecordTabs({ record, fields }: { record: RecordName; fields: ReactNode }) {
  const { t } = useTranslation()
  const [tab, setTab] = useKept<Tab>('record.tab', 'fields', asTab)
  const contents: Readonly<Record<Tab, ReactNode>> = {
    fields,
    matches: <RecordMatches record={record} />,
    followUp: <RecordFollowUps record={record} />,
    origins: <RecordOrigins record={record} />,
    history: <RecordHistory record={record} />,
  }
  return (
    <Tabs
      size="small"
      aria-label={t('editing.tab.label')}
      activeKey={tab}
      destroyOnHidden
      items={TABS.map((key) => ({ key, label: t(`editing.tab.${key}`), children: contents[key] }))}
      onChange={(key) => setTab(asTab(key))}
    />
  )
}
