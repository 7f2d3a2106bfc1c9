/** The list of a register: a grid of which only the rows in sight are drawn, while the scrollbar covers them all. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell one stands on
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterSort } from '../../client/register-calls.ts'
import { tracksOf } from './column-widths.ts'
import { GridHead } from './grid-head.tsx'
import { cellId, GridRow, rowId } from './grid-row.tsx'
import type { RegisterColumn } from './register-column.ts'
import { ROW_HEIGHT, type RowRange, rowsByPlace } from './row-window.ts'
import type { ColumnWidths } from './use-column-widths.ts'
import type { GridCursor } from './use-grid-cursor.ts'
import type { RegisterRows } from './use-register-rows.ts'
import type { RowWindow } from './use-row-window.ts'
import type { Selection } from './use-selection.ts'
import './register-grid.css'

/** How long a click on a cell that can be edited waits for its second one, before it opens the record. */
const DOUBLE_CLICK_MS = 220
const GRID_ID = 'nq-grid'

export interface Listed {
  readonly id: string
  readonly title: string
}

interface Props<Row> {
  readonly label: string
  readonly columns: readonly RegisterColumn<Row>[]
  readonly widths: ColumnWidths
  readonly rows: RegisterRows<Row>
  readonly range: RowRange
  readonly window: RowWindow
  readonly cursor: GridCursor
  readonly selection: Selection
  readonly sort: RegisterSort | null
  readonly onSort: (by: string) => void
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly editing: { readonly id: string; readonly key: string } | null
  readonly onEdit: (row: number, column: number) => void
  readonly editor: (row: Row) => ReactNode
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The cell under the pointer; column -1 is the box that chooses the row. */
function cellUnder(target: EventTarget): { row: number; column: number } | null {
  if (!(target instanceof Element)) return null
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  if (row === undefined) return null
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
  return { row: Number(row), column: column === undefined ? -1 : Number(column) }
}

function useCellClicks<Row extends Listed>(props: Props<Row>) {
  const { rows, columns, cursor, selection, onOpen, onEdit, window } = props
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  const onClick = (event: MouseEvent) => {
    const cell = cellUnder(event.target)
    const record = cell && rows.rowAt(cell.row)
    if (cell === null || record === undefined || record === null) return
    clearTimeout(waiting.current)
    window.ref.current?.focus()
    if (event.shiftKey) selection.extendTo(cell.row)
    else if (event.ctrlKey || event.metaKey || cell.column < 0) selection.toggle(cell.row, record.id)
    cursor.place(cell.row, Math.max(0, cell.column))
    if (event.shiftKey || event.ctrlKey || event.metaKey || cell.column < 0) return
    if (columns[cell.column]?.edit === undefined) onOpen(record.id)
    else waiting.current = setTimeout(() => onOpen(record.id), DOUBLE_CLICK_MS)
  }
  const onDoubleClick = (event: MouseEvent) => {
    clearTimeout(waiting.current)
    const cell = cellUnder(event.target)
    if (cell !== null && columns[cell.column]?.edit !== undefined) onEdit(cell.row, cell.column)
  }
  const onMouseDown = (event: MouseEvent) => {
    // Choosing up to a row marks no text on the way.
    if (event.shiftKey && props.editing === null) event.preventDefault()
  }
  return { onClick, onDoubleClick, onMouseDown }
}

/** The title is always in sight; any other cell comes into sight with the one who stands on it. */
function useSidewaysInSight({ cursor, window }: { cursor: GridCursor; window: RowWindow }) {
  const { row, column } = cursor
  const { ref } = window
  const last = useRef(0)
  useEffect(() => {
    if (last.current === column) return
    last.current = column
    if (column === 0 && ref.current !== null) ref.current.scrollLeft = 0
    document.getElementById(cellId(GRID_ID, row, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [row, column, ref])
}

export function RegisterGrid<Row extends Listed>(props: Props<Row>) {
  const { columns, widths, rows, range, window, cursor, selection } = props
  const clicks = useCellClicks(props)
  useSidewaysInSight(props)
  const { template, least, fixed } = tracksOf(columns, widths.widths, window.width)
  const style = { '--columns': template, minWidth: least } as CSSProperties
  const chosen = selection.ids.size === 0 ? 'none' : selection.ids.size >= rows.total ? 'all' : 'some'
  const isCursorDrawn = cursor.row >= range.first && cursor.row < range.end && rows.rowAt(cursor.row) !== undefined
  return (
    <div
      ref={window.ref}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={isCursorDrawn ? cellId(GRID_ID, cursor.row, cursor.column) : undefined}
      className="nq-grid"
      // The head, the box and the title lie over what scrolls.
      style={{ scrollPadding: `${ROW_HEIGHT}px 0 0 ${fixed}px` }}
      data-wide={window.width < least || undefined}
      onScroll={window.onScroll}
      onKeyDown={props.onKeyDown}
      {...clicks}
    >
      <div role="presentation" style={style}>
        <GridHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          chosen={chosen}
          onChooseAll={chosen === 'all' ? selection.clear : selection.all}
          widths={widths}
        />
        <GridRows {...props} />
      </div>
    </div>
  )
}

function GridRows<Row extends Listed>(props: Props<Row>) {
  const { columns, rows, range, cursor, selection, openId, editing } = props
  const { t } = useTranslation()
  const search = rows.head?.searchedFor ?? rows.shown.text
  const count = Math.max(0, Math.min(range.end, rows.total) - range.first)
  const drawn = rowsByPlace(range.first, count).map((index, place) => {
    const row = rows.rowAt(index)
    const isEdited = row !== undefined && editing?.id === row.id
    return (
      <GridRow
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that scroll out are used again for those that come in
        key={place}
        t={t}
        gridId={GRID_ID}
        place={place}
        index={index}
        row={row}
        title={row?.title ?? ''}
        columns={columns}
        search={search}
        currentColumn={index === cursor.row ? cursor.column : null}
        isChosen={row !== undefined && selection.ids.has(row.id)}
        isOpen={row !== undefined && row.id === openId}
        editor={isEdited ? { key: editing.key, node: props.editor(row) } : null}
      />
    )
  })
  // The order of reading, which is not that of the document.
  const inOrder = Array.from({ length: count }, (_, i) => rowId(GRID_ID, (range.first + i) % count))
  return (
    <div
      role="rowgroup"
      aria-owns={inOrder.join(' ')}
      className="nq-grid-body"
      style={{ '--height': `${rows.total * ROW_HEIGHT}px` } as CSSProperties}
    >
      {drawn}
    </div>
  )
}
