/** Which columns the list shows, and in which order. */
import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined, PlusOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.tsx'
import { moved, withColumn } from './column-choice.ts'
import { WIDTH_STEP } from './column-edge.tsx'
import type { ColumnWidths } from './use-column-widths.ts'

interface Named {
  readonly key: string
  readonly title: string
}

interface Props {
  readonly columns: readonly Named[]
  /** Keys, in order; the title first. */
  readonly shown: readonly string[]
  /** `null`: back to the default. */
  readonly onChange: (shown: readonly string[] | null) => void
  readonly widths: ColumnWidths
}

export function ColumnsButton(props: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useCommands(
    useMemo(() => [{ id: 'register.columns', label: t('registers.columnsTitle'), run: () => setOpen(true) }], [t]),
  )
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      placement="bottomRight"
      title={t('registers.columnsTitle')}
      content={<ColumnList {...props} />}
    >
      <Button icon={<TableOutlined aria-hidden />} aria-label={t('registers.columns')} title={t('registers.columns')}>
        <span className="nq-tool-word">{t('registers.columns')}</span>
      </Button>
    </Popover>
  )
}

function ColumnList({ columns, shown, onChange, widths }: Props) {
  const { t } = useTranslation()
  const named = (key: string) => columns.find((column) => column.key === key)
  const inOrder = shown.map(named).filter((column) => column !== undefined)
  const hidden = columns.filter(({ key }) => !shown.includes(key))
  return (
    <div className="nq-columns">
      <ul>
        {[...inOrder, ...hidden].map(({ key, title }) => {
          const at = shown.indexOf(key)
          return (
            <li key={key}>
              <label className="nq-grow">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={at === 0}
                  onChange={() => onChange(withColumn(shown, key))}
                />{' '}
                {title}
              </label>
              {at > 0 && (
                <>
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowUpOutlined aria-hidden />}
                    aria-label={t('registers.moveLeft', { name: title })}
                    disabled={at === 1}
                    onClick={() => onChange(moved(shown, key, -1))}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowDownOutlined aria-hidden />}
                    aria-label={t('registers.moveRight', { name: title })}
                    disabled={at === shown.length - 1}
                    onClick={() => onChange(moved(shown, key, 1))}
                  />
                </>
              )}
              {at >= 0 && <WidthButtons columnKey={key} title={title} widths={widths} />}
            </li>
          )
        })}
      </ul>
      <Button
        size="small"
        onClick={() => {
          onChange(null)
          widths.keep(null)
        }}
      >
        {t('registers.columnsReset')}
      </Button>
    </div>
  )
}

interface WidthProps {
  readonly columnKey: string
  readonly title: string
  readonly widths: ColumnWidths
}

/** For the keyboard, what dragging the edge of its head does. */
function WidthButtons({ columnKey, title, widths }: WidthProps) {
  const { t } = useTranslation()
  const ways = [
    { label: t('registers.narrower', { name: title }), icon: <MinusOutlined aria-hidden />, by: -WIDTH_STEP },
    { label: t('registers.wider', { name: title }), icon: <PlusOutlined aria-hidden />, by: WIDTH_STEP },
  ]
  return ways.map(({ label, icon, by }) => (
    <Button
      key={by}
      size="small"
      type="text"
      icon={icon}
      aria-label={label}
      title={label}
      onClick={() => widths.put(columnKey, widths.current(columnKey) + by)}
    />
  ))
}
