/** Columns of the preview: row number, outcome, what to look at, then the fields that tell records apart. */
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, RecordKind } from '#shared/contract/importing.ts'
import { StatusTag, type Tone } from '../../ui/tag.tsx'
import type { FieldName } from './field-name.ts'

type Row = ImportPreview['records'][number]

const TONES: Readonly<Record<Row['outcome'], Tone>> = { new: 'good', changed: 'info', unchanged: 'plain' }

const SHOWN: Readonly<Record<RecordKind, readonly (readonly [FieldName, number])[]>> = {
  supply: [
    ['title', 320],
    ['applicationNumber', 150],
    ['applicants', 200],
    ['legalStatus', 120],
  ],
  demand: [
    ['title', 300],
    ['organisation', 200],
    ['region', 110],
    ['description', 320],
  ],
}

function shown(value: Row['fields'][string] | undefined): string {
  return Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : ''
}

/** @param severalSheets A row number alone would not say where the row stands. */
export function usePreviewColumns(kind: RecordKind, severalSheets: boolean): TableColumnsType<Row> {
  const { t } = useTranslation()
  return useMemo(
    () => [
      ...(severalSheets ? [{ title: t('import.sheet'), dataIndex: 'sheet', width: 90, ellipsis: true }] : []),
      { title: t('import.row'), dataIndex: 'row', width: 60 },
      {
        title: t('import.outcome'),
        width: 76,
        render: (_, row) => <StatusTag tone={TONES[row.outcome]}>{t(`counts.${row.outcome}`)}</StatusTag>,
      },
      ...SHOWN[kind].map(([field, width]) => ({
        title: t(`field.${field}`),
        width,
        ellipsis: true,
        render: (_: unknown, row: Row) => {
          const value = row.fields[field]
          // A status is stored by its code and shown by its word.
          return field === 'legalStatus' && typeof value === 'string'
            ? t(`legalStatus.${value as 'granted'}`)
            : shown(value)
        },
      })),
      {
        title: t('import.flags'),
        width: 220,
        render: (_, row) => row.flags.map((flag) => <div key={`${flag.code}/${flag.field}`}>{flag.message}</div>),
      },
    ],
    [kind, severalSheets, t],
  )
}
