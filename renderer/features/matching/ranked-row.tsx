/** One found record: rank, level, what it is, why, and what to mind. */
import { Warnings } from '../../ui/warnings.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { LevelTag } from './level-tag.tsx'
import type { Ranked } from './ranked.ts'

export function RankedRow({ row, chosen, onChoose }: { row: Ranked; chosen: boolean; onChoose: () => void }) {
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
          <span className="nq-ranked-title">{row.title}</span>
          <DecisionMark decision={row.decision} />
        </span>
        <span className="nq-quiet nq-small">{row.details.join(' · ')}</span>
        <span>{row.reasons.sentence}</span>
        <Warnings warnings={row.warnings} />
      </span>
    </button>
  )
}
