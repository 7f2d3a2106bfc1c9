/** The rows of a list with what becomes of them, and the rows that are refused with the reason. */
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import { RegisterTable } from '../../ui/register-table.tsx'
import { usePreviewColumns } from './preview-columns.tsx'
import { RejectedRows } from './rejected-rows.tsx'

const SHOWS = ['all', 'new', 'changed', 'unchanged', 'flagged', 'rejected'] as const
type Show = (typeof SHOWS)[number]

export function PreviewRows({ kind, preview }: { kind: RecordKind; preview: ImportPreview }) {
  const { t } = useTranslation()
  const [show, setShow] = useState<Show>('all')
  const { records, rejected, counts } = preview
  const severalSheets = new Set(preview.columns.map(({ sheet }) => sheet)).size > 1
  const columns = usePreviewColumns(kind, severalSheets)
  const flagged = useMemo(() => records.filter((record) => record.flags.length > 0), [records])
  const rows = useMemo(() => {
    if (show === 'all' || show === 'rejected') return records
    return show === 'flagged' ? flagged : records.filter((record) => record.outcome === show)
  }, [show, records, flagged])
  const numbers: Record<Show, number> = { ...counts, all: records.length, flagged: flagged.length }
  return (
    <>
      <div>
        <Segmented
          aria-label={t('import.show')}
          value={show}
          options={SHOWS.map((value) => ({ value, label: `${t(`show.${value}`)} ${numbers[value]}` }))}
          onChange={setShow}
        />
      </div>
      {show === 'rejected' ? (
        <RejectedRows rejected={rejected} />
      ) : (
        <RegisterTable
          rows={rows}
          total={rows.length}
          columns={columns}
          minWidth={1080}
          loading={false}
          rowKey={(record) => `${record.sheet}/${record.row}`}
          empty={t('import.noRows')}
        />
      )}
    </>
  )
}
