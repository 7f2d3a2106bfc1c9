/** The columns of a file with the field each fills; what is unsure stands first and is confirmed or changed here. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ColumnRow } from './column-row.tsx'
import { useImportSession } from './import-session.tsx'
import {
  askedColumns,
  isAsked,
  type Mapping,
  type SectionView,
  sectionsRead,
  withField,
  withFill,
} from './wizard-state.ts'

/** Columns in the order in which they were first shown: a column does not run away when it is confirmed. */
function useSteadyOrder({ columns }: SectionView) {
  const [order] = useState(() => {
    const asked = columns.filter(isAsked)
    return [...asked, ...columns.filter((column) => !isAsked(column))].map(({ index }) => index)
  })
  const at = (index: number) => (order.includes(index) ? order.indexOf(index) : order.length + index)
  return columns.toSorted((a, b) => at(a.index) - at(b.index))
}

export function ColumnsStep({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose, said } = useImportSession()
  const sections = sectionsRead(file)
  const asked = askedColumns(file)
  const map = (mapping: Mapping) =>
    void choose(file.file, { mapping: withField(said[file.file]?.mapping ?? [], mapping) })
  const unsure: Mapping = sections.flatMap(({ sheet, section }) =>
    section.columns
      .filter((column) => column.isRead && column.isUnsure)
      .map(({ index, field }) => ({
        sheet,
        section: section.index,
        column: index,
        field: field as Mapping[0]['field'],
      })),
  )
  const blanks = sections.flatMap(({ sheet, section }) =>
    section.columns
      .filter(({ isRead, fillDown }) => isRead && fillDown === 'ask')
      .map(({ index }) => ({ sheet, section: section.index, column: index })),
  )
  const fill = (isFilled: boolean) => {
    const answers = blanks.map((place) => ({ ...place, isFilled }))
    void choose(file.file, { fillDown: answers.reduce(withFill, said[file.file]?.fillDown ?? []) })
  }
  if (sections.length === 0) return <EmptyState title={t('columns.noSections')} />
  return (
    <div className="nq-stack nq-grow nq-import-scroll">
      <div className="nq-row nq-import-ask" data-asked={asked > 0 || undefined}>
        <span className="nq-grow">{asked > 0 ? t('columns.askCount', { count: asked }) : t('columns.allSure')}</span>
        {unsure.length > 0 && (
          <Button onClick={() => map(unsure)}>{t('columns.confirmAll', { count: unsure.length })}</Button>
        )}
        {blanks.length > 1 && (
          <>
            <Button onClick={() => fill(true)}>{t('columns.fillAll', { count: blanks.length })}</Button>
            <Button onClick={() => fill(false)}>{t('columns.blankAll', { count: blanks.length })}</Button>
          </>
        )}
      </div>
      {sections.map(({ sheet, section }) => (
        <SectionTable
          // A kind or a sheet chosen anew shows other columns.
          key={JSON.stringify([file.kind, sheet, section.index])}
          file={file}
          sheet={sheet}
          section={section}
          showsName={sections.length > 1}
          onMap={map}
        />
      ))}
    </div>
  )
}

interface TableProps {
  readonly file: ImportFile
  readonly sheet: string
  readonly section: SectionView
  readonly showsName: boolean
  readonly onMap: (mapping: Mapping) => void
}

function SectionTable({ file, sheet, section, showsName, onMap }: TableProps) {
  const { t } = useTranslation()
  const columns = useSteadyOrder(section)
  return (
    <section className="nq-panel nq-stack">
      {showsName && (
        <h3>{t('columns.sheetSection', { sheet: sheet || t('importFile.nameless'), index: section.index + 1 })}</h3>
      )}
      <table className="nq-import-table">
        <thead>
          <tr>
            <th>{t('columns.column')}</th>
            <th>{t('columns.header')}</th>
            <th>{t('columns.samples')}</th>
            <th>{t('columns.field')}</th>
            <th>{t('columns.sureness')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.index}
              file={file}
              place={{ sheet, section: section.index, column: column.index }}
              column={column}
              onMap={onMap}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
