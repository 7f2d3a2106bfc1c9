/** The counts, each a link to the list behind it. */
import { useTranslation } from 'react-i18next'
import type { LibraryStats } from '#shared/contract/library.ts'
import { routeHash } from '../../ui/route.ts'

export function Figures({ stats }: { stats: LibraryStats }) {
  const { t } = useTranslation()
  const figures = [
    {
      name: t('overview.demands'),
      value: stats.demands,
      note: t('overview.refined', { done: stats.refined.demands, total: stats.demands }),
      href: routeHash('demands'),
    },
    {
      name: t('overview.supplies'),
      value: stats.supplies,
      note: t('overview.refined', { done: stats.refined.supplies, total: stats.supplies }),
      href: routeHash('supplies'),
    },
    {
      name: t('overview.refinedDemands'),
      value: stats.refined.demands,
      note: t('overview.refinedNote'),
      href: routeHash('demands', { show: 'unconfirmed' }),
    },
    {
      name: t('overview.shortlisted'),
      value: stats.shortlisted,
      note: t('overview.shortlistedNote'),
      href: routeHash('demands', { show: 'shortlisted' }),
    },
    {
      name: t('overview.rejected'),
      value: stats.rejected,
      note: t('overview.rejectedNote'),
      href: routeHash('demands', { show: 'rejected' }),
    },
    {
      name: t('overview.batches'),
      value: stats.batches,
      note: t('overview.batchesNote'),
      href: routeHash('import'),
    },
  ]
  return (
    <div className="nq-figures">
      {figures.map((figure) => (
        <a key={figure.name} className="nq-figure" href={figure.href}>
          {figure.name}
          <b>{figure.value}</b>
          <span className="nq-quiet nq-small">{figure.note}</span>
        </a>
      ))}
    </div>
  )
}
