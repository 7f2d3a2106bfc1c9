/** The yearly figures of the trade, each a link to the list behind it. */
import { useTranslation } from 'react-i18next'
import type { YearFigures } from '#shared/contract/overview.ts'
import { useFormats } from '../../ui/formats.ts'
import { registerParams } from '../../ui/register/register-filter.ts'
import { routeHash } from '../../ui/route.ts'

type Name = Exclude<keyof YearFigures, 'year' | 'pairs'>

const NAMES: readonly Name[] = [
  'demands',
  'refinedDemands',
  'supplies',
  'refinedSupplies',
  'matched',
  'contacted',
  'signed',
  'landed',
]

/** The list behind a figure. */
function hashOf(name: Name, year: number | null): string {
  const inYear: Record<string, string[]> = year === null ? {} : { year: [String(year)] }
  const refined = { refined: ['yes'], ...inYear }
  if (name === 'demands') return routeHash('demands', registerParams({ facets: inYear }))
  if (name === 'supplies') return routeHash('supplies', registerParams({ facets: inYear }))
  if (name === 'refinedDemands') return routeHash('demands', registerParams({ facets: refined }))
  if (name === 'refinedSupplies') return routeHash('supplies', registerParams({ facets: refined }))
  if (name === 'matched' && year === null) {
    return routeHash('demands', registerParams({ facets: { decided: ['shortlisted'] } }))
  }
  const reached = name === 'matched' ? 'recommended' : name
  return routeHash('board', { reached, ...(year !== null && { year: String(year) }) })
}

function useNote(figures: YearFigures): (name: Name) => string {
  const { t } = useTranslation()
  const { percent } = useFormats()
  const share = (part: number, all: number) => (all === 0 ? '' : t('overview.share', { share: percent(part / all) }))
  return (name) => {
    if (name === 'refinedDemands') return share(figures.refinedDemands, figures.demands)
    if (name === 'refinedSupplies') return share(figures.refinedSupplies, figures.supplies)
    if (name === 'matched') return t('overview.pairs', { count: figures.pairs })
    return name === 'demands' || name === 'supplies' ? '' : t('overview.pairUnit')
  }
}

export function Figures({ figures }: { figures: YearFigures }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const note = useNote(figures)
  return (
    <section className="nq-figures" aria-label={t('overview.figures')}>
      {NAMES.map((name) => (
        <a key={name} className="nq-figure" href={hashOf(name, figures.year)}>
          {t(`overview.${name}`)}
          <b>{number(figures[name])}</b>
          <span className="nq-quiet nq-small">{note(name)}</span>
        </a>
      ))}
    </section>
  )
}
