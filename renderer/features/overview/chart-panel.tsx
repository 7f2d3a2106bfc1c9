/** A chart with its name. The same counts stand in a table, whose names are links: for keys, and for screen readers. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../ui/formats.ts'
import { Chart } from './chart.tsx'
import type { ChartItem } from './chart-item.ts'
import type { ChartShape } from './chart-options.ts'

interface Props {
  readonly title: string
  readonly shape: ChartShape
  readonly items: readonly ChartItem[]
  readonly isPending: boolean
}

function ChartTable({ title, items }: Pick<Props, 'title' | 'items'>) {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <table className="nq-chart-table">
      <caption className="nq-unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.name')}</th>
          <th scope="col">{t('chart.count')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ label, count, hash }) => (
          <tr key={label}>
            <td>
              <a href={hash}>{label}</a>
            </td>
            <td>{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ChartPanel({ title, shape, items, isPending }: Props) {
  const { t } = useTranslation()
  const [isTable, setIsTable] = useState(false)
  const told = items.map(({ label, count }) => t('chart.item', { label, count })).join('; ')
  const isEmpty = items.every(({ count }) => count === 0)
  return (
    <section className="nq-panel nq-chart-panel" aria-label={title} aria-busy={isPending}>
      <header className="nq-row">
        <h2 className="nq-grow">{title}</h2>
        {!isEmpty && (
          <Button size="small" type="text" onClick={() => setIsTable(!isTable)}>
            {t(isTable ? 'chart.asChart' : 'chart.asTable')}
          </Button>
        )}
      </header>
      {isEmpty ? (
        <p className="nq-quiet">{!isPending && t('chart.none')}</p>
      ) : isTable ? (
        <ChartTable title={title} items={items} />
      ) : (
        <Chart shape={shape} items={items} label={t('chart.summary', { title, items: told })} />
      )}
    </section>
  )
}
