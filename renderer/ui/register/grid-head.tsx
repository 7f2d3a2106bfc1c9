/** The head of a register: what each column is, in which order the rows stand, and the box that chooses all. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell one stands on
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { RegisterSort } from '../../client/register-calls.ts'
import { ColumnEdge } from './column-edge.tsx'
import type { RegisterColumn } from './register-column.ts'
import type { ColumnWidths } from './use-column-widths.ts'

interface Props<Row> {
  readonly columns: readonly RegisterColumn<Row>[]
  readonly sort: RegisterSort | null
  readonly onSort: (by: string) => void
  readonly chosen: 'none' | 'some' | 'all'
  readonly onChooseAll: () => void
  readonly widths: ColumnWidths
}

function directionOf(sort: RegisterSort | null, by: string | undefined): 'ascending' | 'descending' | undefined {
  if (by === undefined) return undefined
  if (sort?.by !== by) return undefined
  return sort.descending ? 'descending' : 'ascending'
}

export function GridHead<Row>({ columns, sort, onSort, chosen, onChooseAll, widths }: Props<Row>) {
  const { t } = useTranslation()
  return (
    <div role="row" aria-rowindex={1} className="nq-grid-row nq-grid-head">
      <div role="columnheader" aria-colindex={1} className="nq-grid-choose">
        <input
          type="checkbox"
          aria-label={t('registers.selectAll')}
          title={`${t('registers.selectAll')} (Ctrl+A)`}
          checked={chosen === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = chosen === 'some'
          }}
          onChange={onChooseAll}
        />
      </div>
      {columns.map(({ key, title, width, sort: by, align }, at) => {
        const direction = directionOf(sort, by)
        return (
          <div
            key={key}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={direction}
            // Without the name of its edge.
            aria-label={title}
            data-align={align}
            data-column={at}
            className="nq-grid-cell"
          >
            {by === undefined ? (
              <span>{title}</span>
            ) : (
              <button type="button" className="nq-grid-sort" onClick={() => onSort(by)}>
                {title}
                {direction === 'ascending' && <CaretUpOutlined aria-hidden />}
                {direction === 'descending' && <CaretDownOutlined aria-hidden />}
              </button>
            )}
            <ColumnEdge columnKey={key} title={title} width={widths.widths[key] ?? width} widths={widths} />
          </div>
        )
      })}
    </div>
  )
}
