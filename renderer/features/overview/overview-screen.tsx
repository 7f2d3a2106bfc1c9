/** Overview: the figures of the trade, and what to do next. An empty library gets the three ways to begin. */
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LibraryStats } from '#shared/contract/library.ts'
import { useOverview } from '../../client/overview-queries.ts'
import { useStats } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Attention } from './attention.tsx'
import { Charts, Funnel } from './charts.tsx'
import { Figures } from './figures.tsx'
import { FirstRun } from './first-run.tsx'
import { RecentImports } from './recent-imports.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { TwinsPane } from './twins-pane.tsx'
import { useOverviewRoute } from './use-overview-route.ts'
import './overview.css'

function YearChoice({
  years,
  year,
  onChange,
}: {
  years: number[]
  year: number | null
  onChange: (year: number | null) => void
}) {
  const { t } = useTranslation()
  const options = years.map((value) => ({ value, label: t('overview.year', { year: value }) }))
  return (
    <Segmented
      aria-label={t('overview.period')}
      value={year ?? 0}
      options={[{ value: 0, label: t('overview.allTime') }, ...options]}
      onChange={(value) => onChange(value === 0 ? null : value)}
    />
  )
}

function Library({ stats }: { stats: LibraryStats }) {
  const { t } = useTranslation()
  const { year, setYear, isTwinsOpen, openTwins } = useOverviewRoute()
  const overview = useOverview()
  if (overview.isError) return <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
  const { years = [], attention } = overview.data ?? {}
  const figures = years.find((each) => each.year === year) ?? years[0]
  const known = years.flatMap((each) => (each.year === null ? [] : [each.year]))
  return (
    <div className="nq-register-split">
      <div className="nq-screen nq-overview" aria-busy={overview.isPending}>
        <div className="nq-screen-head">
          <h1>{t('nav.overview')}</h1>
          {known.length > 0 && <YearChoice years={known} year={figures?.year ?? null} onChange={setYear} />}
        </div>
        {figures && <Figures figures={figures} />}
        <div className="nq-overview-columns">
          {attention && <Attention counts={attention} totals={stats} />}
          <Funnel year={figures?.year ?? null} />
        </div>
        <Charts />
        <RecentImports />
        {stats.sampleRecords > 0 && <SampleNotice count={stats.sampleRecords} />}
      </div>
      {isTwinsOpen && <TwinsPane onClose={() => openTwins(false)} />}
    </div>
  )
}

export function OverviewScreen() {
  const stats = useStats()
  if (stats.isPending) return <div className="nq-screen" aria-busy="true" />
  if (stats.isError) {
    return (
      <div className="nq-screen">
        <ErrorNotice error={stats.error} onRetry={() => void stats.refetch()} />
      </div>
    )
  }
  const { supplies, demands, batches } = stats.data
  return supplies + demands + batches === 0 ? <FirstRun /> : <Library stats={stats.data} />
}
