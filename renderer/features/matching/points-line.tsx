/** In one line which points of the demand a patent speaks of, and which not: what its level rests on. */
import { useTranslation } from 'react-i18next'
import type { Ranked } from './ranked.ts'

/** So many are named; the pair itself shows the rest. */
const NAMED_COVERED = 4
const NAMED_MISSING = 3

export function PointsLine({ row }: { row: Pick<Ranked, 'points' | 'covered' | 'uncovered' | 'reasons'> }) {
  const { t } = useTranslation()
  const { points, covered, uncovered } = row
  // A demand that is all talk makes no points: the words in common are all there is to tell.
  if (points === 0) return <span className="nq-ranked-reason">{row.reasons.sentence}</span>
  const nameOf = ({ word, via }: (typeof covered)[number]) => (via === null ? word : t('match.bridge', { word, via }))
  const words = covered.slice(0, NAMED_COVERED).map(nameOf).join(t('workbench.points.between'))
  const missing = uncovered.slice(0, NAMED_MISSING).join(t('workbench.points.between'))
  const counts = { count: covered.length, points }
  return (
    <span className="nq-ranked-reason">
      {covered.length === 0 ? t('workbench.points.none', counts) : t('workbench.points.some', counts)}
      {words !== '' && <b className="nq-points-covered">{words}</b>}
      {missing !== '' && (
        <span className="nq-quiet">
          {t('workbench.points.missing')}
          {missing}
        </span>
      )}
    </span>
  )
}
