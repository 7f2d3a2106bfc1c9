/** One found record: rank, level, what it is, why, and what was decided. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelTag } from '../../ui/level-tag.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { PatentFacts, WantedFacts } from './patent-facts.tsx'
import { PointsLine } from './points-line.tsx'
import { RankMove } from './rank-move.tsx'
import type { Ranked } from './ranked.ts'
import { shownFit } from './waterfall.ts'

type Family = NonNullable<Ranked['patent']>['family']

/** A folded patent by its number, or by its title where it has none. */
const memberName = ({ applicationNumber, title }: Family[number]): string => applicationNumber ?? title

interface Props {
  readonly row: Ranked
  readonly isChosen: boolean
  /** Its rank before; undefined where nothing is compared. */
  readonly before: number | null | undefined
  readonly onChoose: (id: string) => void
}

/** Drawn anew only when it is another: a list of five hundred is walked through by keys. */
export const RankedRow = memo(function RankedRow({ row, isChosen, before, onChoose }: Props) {
  const { t } = useTranslation()
  const family = row.patent?.family ?? []
  return (
    <button
      type="button"
      className="nq-ranked"
      aria-current={isChosen}
      data-decision={row.decision?.state}
      onClick={() => onChoose(row.id)}
    >
      <span className="nq-ranked-rank">
        {row.rank}
        {before !== undefined && <RankMove now={row.rank} before={before} />}
      </span>
      <span className="nq-ranked-body">
        <span className="nq-row nq-ranked-head">
          <LevelTag level={row.level} />
          {row.patent?.isNew && <StatusTag tone="info">{t('match.new')}</StatusTag>}
          <span className="nq-ranked-title">{row.title}</span>
          <DecisionMark decision={row.decision} />
        </span>
        {row.patent && <PatentFacts patent={row.patent} />}
        {row.wanted && <WantedFacts wanted={row.wanted} />}
        <PointsLine row={row} />
        {family.length > 0 && (
          <span className="nq-quiet nq-small">
            {t('match.family', { count: family.length })} {family.map(memberName).join('; ')}
          </span>
        )}
        <span className="nq-ranked-bar" aria-hidden="true" title={t('workbench.fit.is', { fit: shownFit(row.score) })}>
          <span style={{ width: `${shownFit(row.score)}%` }} />
        </span>
      </span>
    </button>
  )
})
