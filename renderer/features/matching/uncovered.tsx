/** Words of the demand's problem that the patent says nothing of. */
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/tag.tsx'

export function Uncovered({ words }: { words: readonly string[] }) {
  const { t } = useTranslation()
  if (words.length === 0) return null
  return (
    <div className="nq-row" style={{ gap: 4 }}>
      <h3>{t('match.uncovered')}</h3>
      {words.map((word) => (
        <StatusTag key={word} tone="care">
          {word}
        </StatusTag>
      ))}
    </div>
  )
}
