/** The shared words and what each added, over all parts of the patent. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'
import { sumByWord } from './sum-by-word.ts'

const FIRST_SHOWN = 6

export function WordScores({ words }: { words: SupplyMatch['reasons']['words'] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [all, setAll] = useState(false)
  const sums = useMemo(() => sumByWord(words), [words])
  const most = sums[0]?.score ?? 0
  return (
    <div>
      <h3>{t('match.words')}</h3>
      <div className="nq-bars">
        {sums.slice(0, all ? undefined : FIRST_SHOWN).map(({ word, score, parts }) => (
          <div key={word} className="nq-bar-line">
            <span>
              {word} <span className="nq-quiet nq-small">{parts.map((part) => t(`partShort.${part}`)).join(' ')}</span>
            </span>
            <span className="nq-bar-track" aria-hidden="true">
              <span className="nq-bar" style={{ width: `${most > 0 ? (100 * score) / most : 0}%` }} />
            </span>
            <span className="nq-bar-value">{formats.score(score)}</span>
          </div>
        ))}
      </div>
      {sums.length > FIRST_SHOWN && (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? t('match.fewerWords') : t('match.moreWords', { count: sums.length - FIRST_SHOWN })}
        </Button>
      )}
    </div>
  )
}
