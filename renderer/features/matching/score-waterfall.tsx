/** The score as a waterfall: each part stands where the one before it ended, and what is taken away goes back. */
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'
import { type Fall, fallsOf, peakOf } from './waterfall.ts'

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

export function ScoreWaterfall({ score, parts, objects, isBare = false }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const falls = fallsOf(parts)
  const peak = peakOf(falls)
  const nameOf = ({ part, score: added }: Fall) => {
    if (part !== 'object') return t(`part.${part}`)
    const sides = { demand: objects.demand.join('/'), supply: objects.supply.join('/') }
    return added < 0 ? t('workbench.fall.otherObject', sides) : t('workbench.fall.sameObject', sides)
  }
  return (
    <div>
      {!isBare && <h3>{t('workbench.fall.title')}</h3>}
      <table className="nq-falls" aria-label={t('workbench.fall.caption')}>
        <tbody>
          {falls.map((fall) => (
            <tr key={fall.part} data-sign={fall.score < 0 ? 'minus' : 'plus'}>
              <th scope="row">{nameOf(fall)}</th>
              <td>
                <Bar from={fall.from} to={fall.to} peak={peak} />
              </td>
              <td className="nq-bar-value">
                {fall.score < 0
                  ? t('workbench.fall.minus', { score: formats.score(-fall.score) })
                  : `+${formats.score(fall.score)}`}
              </td>
            </tr>
          ))}
          <tr className="nq-falls-sum">
            <th scope="row">{t('workbench.fall.sum')}</th>
            <td>
              <Bar from={0} to={score} peak={peak} />
            </td>
            <td className="nq-bar-value">{formats.score(score)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
