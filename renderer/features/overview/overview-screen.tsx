/** Overview: the figures of the library, and what to do next. An empty library gets the three ways to begin. */
import { useTranslation } from 'react-i18next'
import { useStats } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Figures } from './figures.tsx'
import { FirstRun } from './first-run.tsx'
import { NextSteps } from './next-steps.tsx'
import { RecentImports } from './recent-imports.tsx'
import { SampleNotice } from './sample-notice.tsx'
import './overview.css'

export function OverviewScreen() {
  const { t } = useTranslation()
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
  if (supplies + demands + batches === 0) return <FirstRun />
  return (
    <div className="nq-screen">
      <div className="nq-screen-head">
        <h1>{t('nav.overview')}</h1>
      </div>
      <Figures stats={stats.data} />
      <div className="nq-overview-columns">
        <NextSteps stats={stats.data} />
        <RecentImports />
      </div>
      {stats.data.sampleRecords > 0 && <SampleNotice count={stats.data.sampleRecords} />}
    </div>
  )
}
