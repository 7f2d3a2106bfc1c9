/** How far one has come: the bar, and the counts of both kinds. */
import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallResult } from '#shared/contract/index.ts'

type Counts = CallResult<'refining.progress'>

/** Never shows all as done while one is left, nor nothing once one is done. */
function percentOf({ open, all }: { open: number; all: number }): number {
  if (all === 0) return 100
  return Math.max(open < all ? 1 : 0, Math.floor((100 * (all - open)) / all))
}

interface Props {
  readonly counts: Counts
  /** The kind one goes through; null: both. */
  readonly kind: RecordKind | null
  readonly skipped: number
}

export function ProgressLine({ counts, kind, skipped }: Props) {
  const { t } = useTranslation()
  const { demand, supply, left } = counts
  const both = { open: demand.open + supply.open, all: demand.all + supply.all }
  const of = kind === null ? both : counts[kind]
  const told = (['demand', 'supply'] as const).filter((kind) => counts[kind].all > 0)
  return (
    <div className="nq-refine-progress" role="status">
      <Progress aria-label={t('refine.progress')} percent={percentOf(of)} size="small" status="normal" />
      <span className="nq-quiet nq-one-line">
        {told.map((kind) => {
          const { open, all } = counts[kind]
          return <span key={kind}>{t(`refine.confirmedOf.${kind}`, { confirmed: all - open, all })} · </span>
        })}
        {t('refine.left', { count: left })}
        {skipped > 0 && ` · ${t('refine.skippedCount', { count: skipped })}`}
      </span>
    </div>
  )
}
