/** The list of a register with what stands around it: what it is narrowed to, the chosen ones, and how many there are. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../error-notice.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { CellEditor } from './cell-editor.tsx'
import { FilterChips } from './filter-chips.tsx'
import type { RegisterColumn } from './register-column.ts'
import type { RegisterDesk } from './register-desk.ts'
import { nextSort } from './register-filter.ts'
import { type Listed, RegisterGrid } from './register-grid.tsx'
import { NothingFits, WaitingRows } from './register-state.tsx'
import type { ColumnWidths } from './use-column-widths.ts'
import type { RegisterPlace } from './use-register.ts'
import type { RegisterList } from './use-register-list.ts'
import type { RegisterRows } from './use-register-rows.ts'

interface Props<Row> {
  readonly desk: RegisterDesk<Row>
  readonly place: RegisterPlace
  readonly list: RegisterList<Row>
  readonly columns: readonly RegisterColumn<Row>[]
  readonly widths: ColumnWidths
}

export function RegisterMain<Row extends Listed>({ desk, place, list, columns, widths }: Props<Row>) {
  const { t } = useTranslation()
  const { rows, selection } = list
  const { filter, show } = place
  const clear = useCallback(() => show({ ...filter, text: '', facets: {} }, null), [filter, show])
  return (
    <div className="nq-register-list">
      <div className="nq-register-line">
        <Counts rows={rows} />
        {rows.isBehind && <Behind />}
        <FilterChips calls={desk.calls} filter={rows.shown} onChange={place.narrow} onClear={clear} />
        {place.openId === null && <KeysNote />}
      </div>
      <SearchedFor rows={rows} />
      <p className="nq-register-on-paper">{t('registers.onPaper', { count: rows.total })}</p>
      <BulkBar selection={selection} total={rows.total} fields={desk.fields} edit={list.edit} />
      {rows.error !== null && <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      <List desk={desk} place={place} list={list} columns={columns} widths={widths} />
    </div>
  )
}

function List<Row extends Listed>({ desk, place, list, columns, widths }: Props<Row>) {
  const { rows, editing } = list
  if (rows.head === undefined) return rows.error === null ? <WaitingRows /> : null
  if (rows.total === 0) return rows.head.isPartial ? <WaitingRows /> : <NothingFits place={place} />
  const editor = (row: Row) => {
    const column = columns.find(({ key }) => key === editing?.key)
    if (column?.edit === undefined) return null
    return (
      <CellEditor
        row={row}
        field={column.edit}
        onSave={(value) => list.saveCell(row, column, value)}
        onCancel={list.stopEdit}
      />
    )
  }
  return (
    <RegisterGrid
      label={desk.title}
      columns={columns}
      widths={widths}
      rows={rows}
      range={list.range}
      window={list.window}
      cursor={list.cursor}
      selection={list.selection}
      sort={place.filter.sort}
      onSort={(by) => place.narrow({ sort: nextSort(place.filter.sort, by) }, true)}
      openId={place.openId}
      onOpen={place.open}
      editing={editing}
      onEdit={list.startEdit}
      editor={editor}
      onKeyDown={list.onKeyDown}
    />
  )
}

function Counts<Row>({ rows }: { rows: RegisterRows<Row> }) {
  const { t } = useTranslation()
  const { head, total } = rows
  const hidden = (head?.all ?? 0) - total
  return (
    <span className="nq-quiet nq-one-line" role="status">
      {head !== undefined &&
        (hidden > 0 ? t('registers.shownOf', { count: total, hidden }) : t('registers.shown', { count: total }))}
      {head?.isPartial && ` ${t('registers.growing')}`}
    </span>
  )
}

/** Says that the search goes on, where it takes longer than a glance. */
function Behind() {
  const { t } = useTranslation()
  return (
    <span className="nq-register-behind nq-quiet" role="status">
      {t('registers.searching')}
    </span>
  )
}

function KeysNote() {
  const { t } = useTranslation()
  return (
    <span className="nq-register-keys nq-quiet nq-small" aria-hidden="true">
      {t('registers.keys')}
    </span>
  )
}

function SearchedFor<Row>({ rows }: { rows: RegisterRows<Row> }) {
  const { t } = useTranslation()
  const instead = rows.head?.searchedFor ?? null
  if (instead === null) return null
  return (
    <p className="nq-register-instead" role="status">
      {t('registers.searchedFor', { text: rows.shown.text.trim(), instead })}
    </p>
  )
}
