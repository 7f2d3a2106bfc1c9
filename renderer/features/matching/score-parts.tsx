/** The score as bars of its parts; the lengths add up to the whole. */
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'

export function ScoreParts({ score, parts }: { score: number; parts: SupplyMatch['reasons']['parts'] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <div>
      <h3>{t('match.score', { score: formats.score(score) })}</h3>
      <div className="nq-bars">
        {parts.map((item) => (
          <div key={item.part} className="nq-bar-line">
            <span>{t(`part.${item.part}`)}</span>
            <span className="nq-bar-track" aria-hidden="true">
              <span className="nq-bar" style={{ width: `${score > 0 ? (100 * item.score) / score : 0}%` }} />
            </span>
            <span className="nq-bar-value">{formats.score(item.score)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
