/** Columns of the row by row view: the row's place, its outcome, what to look at, then the fields of the list. */
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportRow } from '#shared/contract/import-session.ts'
import { StatusTag, type Tone } from '../../ui/tag.tsx'
import type { FieldName } from './field-name.ts'
import { RowCell } from './row-cell.tsx'
import { type Cells, columnOf } from './row-fields.ts'

const TONES: Readonly<Record<ImportRow['outcome'], Tone>> = {
  new: 'good',
  changed: 'info',
  unchanged: 'plain',
  rejected: 'bad',
}

const WIDE = 260
const NARROW = 130
const WIDTHS: Partial<Record<FieldName, number>> = {
  title: WIDE,
  applicationNumber: 170,
  publicationNumber: 150,
  applicants: 170,
  abstract: WIDE,
  description: WIDE,
  problemStatement: WIDE,
  organisation: 180,
}
const FIXED_WIDTH = 60 + 84 + 240 + 90

const widthOf = (field: FieldName): number => WIDTHS[field] ?? NARROW

export const minWidthOf = (fields: readonly FieldName[]): number =>
  fields.reduce((sum, field) => sum + widthOf(field), FIXED_WIDTH)

/** @param severalSheets A row number alone would not say where the row stands. */
export function useRowColumns(
  file: ImportFile,
  fields: readonly FieldName[],
  cells: Cells,
  severalSheets: boolean,
): TableColumnsType<ImportRow> {
  const { t } = useTranslation()
  return useMemo(
    () => [
      ...(severalSheets ? [{ title: t('import.sheet'), dataIndex: 'sheet', width: 90, ellipsis: true }] : []),
      { title: t('import.row'), dataIndex: 'row', width: 60 },
      {
        title: t('import.outcome'),
        width: 84,
        render: (_, row) => <StatusTag tone={TONES[row.outcome]}>{t(`counts.${row.outcome}`)}</StatusTag>,
      },
      {
        title: t('import.flags'),
        width: 240,
        render: (_, row) => <Notes row={row} />,
      },
      ...fields.map((field) => ({
        title: t(`field.${field}`),
        width: widthOf(field),
        render: (_: unknown, row: ImportRow) => {
          const column = columnOf(cells, row, field)
          return <RowCell file={file.file} row={row} field={field} column={column} />
        },
      })),
    ],
    [file.file, fields, cells, severalSheets, t],
  )
}

/** Why the row is not imported, or what in it to look at. */
function Notes({ row }: { row: ImportRow }) {
  if (row.rejection !== null) return <div className="nq-import-note">{row.rejection.reason}</div>
  return row.flags.map((flag) => (
    <div key={`${flag.code}/${flag.field}`} className="nq-import-note">
      {flag.message}
    </div>
  ))
}
