/** What to do next, worked out from the counts; the first one is the one to press. */
import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { LibraryStats } from '#shared/contract/library.ts'
import { go, type Section } from '../../ui/route.ts'

interface Step {
  readonly text: string
  readonly button: string
  readonly section: Section
  readonly params?: Readonly<Record<string, string>>
}

function stepsFor(stats: LibraryStats, t: TFunction): readonly Step[] {
  const steps: Step[] = []
  const open = stats.demands - stats.refined.demands
  if (stats.supplies === 0) {
    steps.push({ text: t('next.noSupplies'), button: t('next.import'), section: 'import', params: { kind: 'supply' } })
  }
  if (stats.demands === 0) {
    steps.push({ text: t('next.noDemands'), button: t('next.import'), section: 'import', params: { kind: 'demand' } })
  }
  if (stats.supplies > 0 && stats.demands > 0) {
    const text = stats.shortlisted === 0 ? t('next.match') : t('next.goOnMatching', { count: stats.shortlisted })
    steps.push({ text, button: t('next.toMatch'), section: 'match' })
  }
  if (open > 0) {
    steps.push({
      text: t('next.unconfirmed', { count: open }),
      button: t('next.toConfirm'),
      section: 'demands',
      params: { show: 'unconfirmed' },
    })
  }
  return steps
}

export function NextSteps({ stats }: { stats: LibraryStats }) {
  const { t } = useTranslation()
  return (
    <section className="nq-panel">
      <h2>{t('next.title')}</h2>
      <ul className="nq-steps">
        {stepsFor(stats, t).map((step, index) => (
          <li key={step.text}>
            <span>{step.text}</span>
            <Button type={index === 0 ? 'primary' : 'default'} onClick={() => go(step.section, step.params)}>
              {step.button}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
