/** One row of a register, or the place of one that is on the way. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell one stands on
import type { TFunction } from 'i18next'
import { type CSSProperties, memo, type ReactNode } from 'react'
import type { RegisterColumn } from './register-column.ts'
import { ROW_HEIGHT } from './row-window.ts'

interface Props<Row> {
  readonly t: TFunction
  readonly gridId: string
  /** Where it stands among the drawn rows of the document, see `rowsByPlace`. */
  readonly place: number
  readonly index: number
  readonly row: Row | undefined
  readonly title: string
  readonly columns: readonly RegisterColumn<Row>[]
  readonly search: string
  /** The column of the cell one stands on; null in all other rows. */
  readonly currentColumn: number | null
  readonly isChosen: boolean
  readonly isOpen: boolean
  /** The cell that is being edited. */
  readonly editor: { readonly key: string; readonly node: ReactNode } | null
}

export const rowId = (gridId: string, place: number) => `${gridId}-place-${place}`
export const cellId = (gridId: string, row: number, column: number) => `${gridId}-${row}-${column}`

function GridRowOf<Row>(props: Props<Row>) {
  const { t, gridId, index, row, columns, search, currentColumn, isChosen, isOpen, editor } = props
  const id = rowId(gridId, props.place)
  // Placed by hand on the screen; on paper rows stand one under the other, in their order.
  const style: CSSProperties = { top: index * ROW_HEIGHT, height: ROW_HEIGHT, order: index }
  // The head is the first row.
  const ariaRow = index + 2
  if (row === undefined) {
    return (
      <div id={id} role="row" aria-rowindex={ariaRow} aria-busy="true" className="nq-grid-row" style={style}>
        <div role="gridcell" className="nq-grid-waiting" aria-label={t('registers.loading')} />
      </div>
    )
  }
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={ariaRow}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      data-row={index}
      className="nq-grid-row"
      style={style}
    >
      <div role="gridcell" aria-colindex={1} className="nq-grid-choose" data-choose>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          readOnly
          aria-label={t('registers.selectRow', { title: props.title })}
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={cellId(gridId, index, at)}
          role="gridcell"
          aria-colindex={at + 2}
          data-column={at}
          data-align={column.align}
          data-current={currentColumn === at || undefined}
          data-editable={column.edit !== undefined || undefined}
          className="nq-grid-cell"
        >
          {editor?.key === column.key ? editor.node : column.render(row, search)}
        </div>
      ))}
    </div>
  )
}

/** Drawn anew only when something of its own changes: others are, with every step of scrolling. */
export const GridRow = memo(GridRowOf) as typeof GridRowOf
