/** The shared and bridged words and what each added, over all parts of the patent. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'
import { lineOf, sumByWord, type WordSum } from './sum-by-word.ts'

const FIRST_SHOWN = 6

/** So many words of the patent are named for a bridge. */
const NAMED_TARGETS = 2

/** A word with the parts of the patent it stands in; a bridge with the words it leads to. */
function WordLabel({ sum: { word, via, parts } }: { sum: WordSum }) {
  const { t } = useTranslation()
  const told = via.slice(0, NAMED_TARGETS).join(t('match.comma'))
  return (
    <span>
      {via.length === 0 ? word : t('match.bridge', { word, via: told })}{' '}
      <span className="nq-quiet nq-small">{parts.map((part) => t(`partShort.${part}`)).join(' ')}</span>
    </span>
  )
}

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
        {sums.slice(0, all ? undefined : FIRST_SHOWN).map((sum) => (
          <div key={lineOf(sum)} className="nq-bar-line">
            <WordLabel sum={sum} />
            <span className="nq-bar-track" aria-hidden="true">
              <span className="nq-bar" style={{ width: `${most > 0 ? (100 * sum.score) / most : 0}%` }} />
            </span>
            <span className="nq-bar-value">{formats.score(sum.score)}</span>
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
