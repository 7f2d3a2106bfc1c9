/** One found record: rank, level, what it is, why, and what to mind. */
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/tag.tsx'
import { Warnings } from '../../ui/warnings.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { LevelTag } from './level-tag.tsx'
import type { Ranked } from './ranked.ts'

/** A folded patent by its number, or by its title where it has none. */
const familyMember = ({ applicationNumber, title }: Ranked['family'][number]): string => applicationNumber ?? title

export function RankedRow({ row, chosen, onChoose }: { row: Ranked; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="nq-ranked"
      aria-current={chosen}
      data-decision={row.decision?.state}
      onClick={onChoose}
    >
      <span className="nq-ranked-rank">{row.rank}</span>
      <span className="nq-ranked-body">
        <span className="nq-row nq-ranked-head">
          <LevelTag level={row.level} />
          {row.isNew && <StatusTag tone="good">{t('match.new')}</StatusTag>}
          <span className="nq-ranked-title">{row.title}</span>
          <DecisionMark decision={row.decision} />
        </span>
        <span className="nq-quiet nq-small">{row.details.join(' · ')}</span>
        <span>{row.reasons.sentence}</span>
        {row.family.length > 0 && (
          <span className="nq-quiet nq-small">
            {t('match.family', { count: row.family.length })} {row.family.map(familyMember).join('; ')}
          </span>
        )}
        <Warnings warnings={row.warnings} />
      </span>
    </button>
  )
}
