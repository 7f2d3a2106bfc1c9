/** The virtual table of a list: fills its room, opens a row by click or Enter, asks for the rest when scrolled to its end. */
import { Button, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSize } from './use-size.ts'
import './register-table.css'

interface Props<T> {
  readonly rows: readonly T[]
  readonly total: number
  readonly columns: TableColumnsType<T>
  /** Sum of the columns' widths; the first column takes what is left. */
  readonly minWidth: number
  readonly loading: boolean
  readonly rowKey: (row: T) => string
  readonly selected?: string | null
  readonly onOpen?: (row: T) => void
  readonly onNeedAll?: () => void
  readonly empty: string
}

const HEADER_HEIGHT = 41
/** Kept below the rows: the bar that scrolls sideways would lie over the last one. */
const SCROLLBAR_HEIGHT = 12

export function RegisterTable<T extends object>(props: Props<T>) {
  const { t } = useTranslation()
  const [ref, size] = useSize()
  const { rows, total, onOpen, onNeedAll } = props
  const partial = rows.length < total
  return (
    <div className="nq-register">
      <div ref={ref} className="nq-grow">
        <Table<T>
          virtual
          size="small"
          columns={props.columns}
          dataSource={rows as T[]}
          rowKey={props.rowKey}
          pagination={false}
          showSorterTooltip={false}
          scroll={{
            x: Math.max(props.minWidth, size.width),
            y: Math.max(120, size.height - HEADER_HEIGHT - SCROLLBAR_HEIGHT),
          }}
          loading={props.loading}
          locale={{ emptyText: props.empty }}
          rowClassName={(row) => (props.rowKey(row) === props.selected ? 'nq-register-selected' : '')}
          onRow={(row) => (onOpen === undefined ? {} : { onClick: () => onOpen(row), className: 'nq-register-row' })}
          // Sorting a part would show a wrong first row, so sorting asks for all rows first.
          onChange={() => partial && onNeedAll?.()}
        />
      </div>
      <div className="nq-row nq-quiet nq-small">
        {partial ? t('list.partial', { shown: rows.length, total }) : t('list.total', { count: total })}
        {partial && onNeedAll && (
          <Button size="small" onClick={onNeedAll}>
            {t('list.showAll')}
          </Button>
        )}
      </div>
    </div>
  )
}
