/** The charts of the overview. They count what the registers count, so that the list behind a bar has as many rows. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGES } from '#shared/contract/follow-up.ts'
import { useDemandCounts, useFunnel, useSupplyCounts } from '../../client/overview-queries.ts'
import { routeHash } from '../../ui/route.ts'
import { byYear, itemsOf, largest } from './chart-item.ts'
import { ChartPanel } from './chart-panel.tsx'

const MOST_ROWS = 10

/** How far pairs have come, in the year. */
export function Funnel({ year }: { year: number | null }) {
  const { t } = useTranslation()
  const funnel = useFunnel(year)
  const items = useMemo(() => {
    const counts = new Map(funnel.data?.stages.map(({ stage, reached }) => [stage, reached]))
    return STAGES.map((stage) => ({
      label: t(`board.stage.${stage}`),
      count: counts.get(stage) ?? 0,
      hash: routeHash('board', { reached: stage, ...(year !== null && { year: String(year) }) }),
      isAside: stage === 'ended',
    }))
  }, [funnel.data, year, t])
  return <ChartPanel title={t('chart.funnel')} shape="rows" items={items} isPending={funnel.isPending} />
}

function DemandCharts() {
  const { t } = useTranslation()
  const counts = useDemandCounts(['industry', 'county'])
  const [industries, counties] = useMemo(() => {
    const of = (facet: string) => counts.data?.facets.find((each) => each.facet === facet)
    const labelOf = (_value: string, label: string) => label
    return [largest(itemsOf('demands', of('industry'), labelOf), MOST_ROWS), itemsOf('demands', of('county'), labelOf)]
  }, [counts.data])
  return (
    <>
      <ChartPanel title={t('chart.industry')} shape="rows" items={industries} isPending={counts.isPending} />
      <ChartPanel title={t('chart.county')} shape="tiles" items={counties} isPending={counts.isPending} />
    </>
  )
}

function SupplyCharts() {
  const { t } = useTranslation()
  const counts = useSupplyCounts(['holder', 'expiry'])
  const [holders, years] = useMemo(() => {
    const of = (facet: string) => counts.data?.facets.find((each) => each.facet === facet)
    const expiry = of('expiry')
    const labelOf = (value: string, label: string) =>
      value === '' ? t('chart.unknownYear') : value === 'expired' ? t('chart.expired') : label
    return [
      largest(itemsOf('supplies', of('holder'), labelOf), MOST_ROWS),
      itemsOf('supplies', expiry && byYear(expiry), labelOf),
    ]
  }, [counts.data, t])
  return (
    <>
      <ChartPanel title={t('chart.holder')} shape="rows" items={holders} isPending={counts.isPending} />
      <ChartPanel title={t('chart.expiry')} shape="columns" items={years} isPending={counts.isPending} />
    </>
  )
}

export function Charts() {
  return (
    <div className="nq-charts">
      <DemandCharts />
      <SupplyCharts />
    </div>
  )
}
