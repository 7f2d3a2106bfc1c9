/** The fit as a waterfall: each part stands where the one before it ended, and what is taken away goes back. */
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'
import { type Fall, fallsOf, peakOf, shownFit } from './waterfall.ts'

interface Props {
  readonly score: number
  readonly parts: SupplyMatch['reasons']['parts']
  readonly objects: SupplyMatch['objects']
  /** In a table that says itself what it is. */
  readonly isBare?: boolean
}

function Bar({ from, to, peak }: { from: number; to: number; peak: number }) {
  const percent = (value: number) => `${peak > 0 ? (100 * value) / peak : 0}%`
  return (
    <span className="nq-fall-track" aria-hidden="true">
      <span
        className="nq-fall"
        data-sign={to < from ? 'minus' : 'plus'}
        style={{ left: percent(Math.min(from, to)), width: percent(Math.abs(to - from)) }}
      />
    </span>
  )
}

/** A bar as wide as its column is a fit of 100: a poor one must not look full. */
const FULL = 100

export function ScoreWaterfall({ score, parts, objects, isBare = false }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const falls = fallsOf(score, parts)
  const fit = shownFit(score)
  const peak = Math.max(FULL, peakOf(falls))
  const nameOf = ({ part, points }: Fall) => {
    if (part !== 'object') return t(`part.${part}`)
    const sides = { demand: objects.demand.join('/'), supply: objects.supply.join('/') }
    return points < 0 ? t('workbench.fall.otherObject', sides) : t('workbench.fall.sameObject', sides)
  }
  return (
    <div>
      {!isBare && <h3 title={t('workbench.fit.means')}>{t('workbench.fall.title')}</h3>}
      <table className="nq-falls" aria-label={t('workbench.fall.caption')}>
        <tbody>
          {falls.map((fall) => (
            <tr key={fall.part} data-sign={fall.points < 0 ? 'minus' : 'plus'}>
              <th scope="row">{nameOf(fall)}</th>
              <td>
                <Bar from={fall.from} to={fall.to} peak={peak} />
              </td>
              <td className="nq-bar-value">
                {fall.points < 0 ? t('workbench.fall.minus', { points: -fall.points }) : `+${fall.points}`}
              </td>
            </tr>
          ))}
          <tr className="nq-falls-sum" title={t('workbench.fall.raw', { score: formats.score(score) })}>
            <th scope="row">{t('workbench.fall.sum')}</th>
            <td>
              <Bar from={0} to={fit} peak={peak} />
            </td>
            <td className="nq-bar-value">{fit}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
