/** What needs attention, the most pressing first; its button is the one to press next. */
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attention as Counts } from '#shared/contract/overview.ts'
import { useCommands } from '../../ui/commands.tsx'
import { useFormats } from '../../ui/formats.ts'
import { go, type Section } from '../../ui/route.ts'

type Press = 'import' | 'toMatch' | 'toConfirm' | 'toBoard' | 'toContact' | 'toTwins'

interface Step {
  readonly what: keyof Counts | 'noSupplies' | 'noDemands'
  /** Undefined: something is missing altogether. */
  readonly count?: number
  readonly isBad?: boolean
  readonly button: Press
  readonly section: Section
  readonly params?: Readonly<Record<string, string>>
}

interface Totals {
  readonly demands: number
  readonly supplies: number
}

function missing({ demands, supplies }: Totals): Step[] {
  const steps: Step[] = []
  if (supplies === 0)
    steps.push({ what: 'noSupplies', button: 'import', section: 'import', params: { kind: 'supply' } })
  if (demands === 0) steps.push({ what: 'noDemands', button: 'import', section: 'import', params: { kind: 'demand' } })
  return steps
}

function waiting(counts: Counts, { supplies }: Totals): Step[] {
  const on = (what: keyof Counts, button: Press, section: Section, params = {}): Step => {
    return { what, count: counts[what], isBad: what === 'overdue', button, section, params }
  }
  const steps = [
    on('overdue', 'toBoard', 'board', { show: 'overdue' }),
    on('dueSoon', 'toBoard', 'board', { show: 'soon' }),
    ...(supplies > 0 ? [on('unmatched', 'toMatch', 'match')] : []),
    on('uncontacted', 'toContact', 'board', { stage: 'recommended' }),
    on('patentsAtRisk', 'toBoard', 'board', { show: 'risk' }),
    on('unrefinedDemands', 'toConfirm', 'refine', { kind: 'demand' }),
    on('unrefinedSupplies', 'toConfirm', 'refine', { kind: 'supply' }),
    on('twins', 'toTwins', 'overview', { twins: '1' }),
  ]
  return steps.filter(({ count = 0 }) => count > 0)
}

interface SaidStep extends Step {
  readonly text: string
  /** On the button. */
  readonly press: string
  /** Several buttons say the same: what is heard, and found in the palette, goes on with what they lead to. */
  readonly heard: string
}

function useSaidSteps(counts: Counts, totals: Totals): readonly SaidStep[] {
  const { t } = useTranslation()
  const { number } = useFormats()
  return useMemo(
    () =>
      [...missing(totals), ...waiting(counts, totals)].map((step) => {
        const { what, count } = step
        const isMissing = what === 'noSupplies' || what === 'noDemands'
        const text = isMissing ? t(`next.${what}`) : t(`next.${what}`, { count: count ?? 0 })
        const press = t(`next.${step.button}`)
        return { ...step, text, press, heard: `${press}: ${count === undefined ? '' : number(count)} ${text}` }
      }),
    [counts, totals, t, number],
  )
}

const lead = ({ section, params }: Step) => go(section, params)

function StepLine({ step, isFirst }: { step: SaidStep; isFirst: boolean }) {
  const { number } = useFormats()
  const { count, text, press, heard } = step
  return (
    <li>
      {count !== undefined && <b data-bad={step.isBad || undefined}>{number(count)}</b>}
      <span className="nq-grow">{text}</span>
      <Button type={isFirst ? 'primary' : 'default'} aria-label={heard} onClick={() => lead(step)}>
        {press}
      </Button>
    </li>
  )
}

export function Attention({ counts, totals }: { counts: Counts; totals: Totals }) {
  const { t } = useTranslation()
  const steps = useSaidSteps(counts, totals)
  useCommands(
    useMemo(
      () => steps.map((step) => ({ id: `overview.${step.what}`, label: step.heard, run: () => lead(step) })),
      [steps],
    ),
  )
  return (
    <section className="nq-panel">
      <h2>{t('next.title')}</h2>
      {steps.length === 0 && <p className="nq-quiet">{t('next.nothing')}</p>}
      <ul className="nq-steps nq-attention">
        {steps.map((step, index) => (
          <StepLine key={step.what} step={step} isFirst={index === 0} />
        ))}
      </ul>
    </section>
  )
}
