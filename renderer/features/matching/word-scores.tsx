/** The shared and bridged words and what each added or took, over all parts of the patent. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'
import { bridgeNumber, type NumberedBridge } from './bridge-marks.ts'
import { lineOf, sumByWord, tellingCount, type WordSum } from './sum-by-word.ts'

const MOST_AT_FIRST = 6

/** So many words of the patent are named for a bridge. */
const NAMED_TARGETS = 2

interface Props {
  readonly words: SupplyMatch['reasons']['words']
  readonly bridges: readonly NumberedBridge[]
}

/** A word with the parts of the patent it stands in; a bridge with its number and the words it leads to. */
function WordLabel({ sum: { word, via, parts, score }, number }: { sum: WordSum; number: number | null }) {
  const { t } = useTranslation()
  if (parts.includes('object')) {
    return score < 0
      ? t('workbench.words.otherObject', { word, other: via.join('/') })
      : t('workbench.words.sameObject', { word })
  }
  const told = via.slice(0, NAMED_TARGETS).join(t('match.comma'))
  return (
    <>
      {number !== null && <sup>{number}</sup>}
      {via.length === 0 ? word : t('match.bridge', { word, via: told })}{' '}
      <span className="nq-quiet nq-small nq-one-line">{parts.map((part) => t(`partShort.${part}`)).join(' ')}</span>
    </>
  )
}

export function WordScores({ words, bridges }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [all, setAll] = useState(false)
  const sums = useMemo(() => sumByWord(words), [words])
  // What is taken away is told first of all: it is why the score is what it is.
  const ordered = useMemo(
    () => [...sums.filter(({ score }) => score < 0), ...sums.filter(({ score }) => score >= 0)],
    [sums],
  )
  const first = Math.min(MOST_AT_FIRST, tellingCount(sums))
  const most = Math.max(0, ...sums.map(({ score }) => Math.abs(score)))
  return (
    <div>
      <h3>{t('match.words')}</h3>
      <table className="nq-falls nq-falls-words" aria-label={t('match.words')}>
        <tbody>
          {ordered.slice(0, all ? undefined : first).map((sum) => {
            const number = sum.parts.includes('bridge') ? bridgeNumber(bridges, sum.word, 'demand') : null
            return (
              <tr
                key={lineOf(sum)}
                data-sign={sum.score < 0 ? 'minus' : 'plus'}
                data-word={sum.word}
                data-bridge={number ?? undefined}
              >
                <th scope="row">
                  <WordLabel sum={sum} number={number} />
                </th>
                <td>
                  <span className="nq-fall-track" aria-hidden="true">
                    <span
                      className="nq-fall"
                      data-sign={sum.score < 0 ? 'minus' : 'plus'}
                      style={{ left: 0, width: `${most > 0 ? (100 * Math.abs(sum.score)) / most : 0}%` }}
                    />
                  </span>
                </td>
                <td className="nq-bar-value">
                  {sum.score < 0
                    ? t('workbench.fall.minus', { score: formats.score(-sum.score) })
                    : `+${formats.score(sum.score)}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {sums.length > first && (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? t('match.fewerWords') : t('match.moreWords', { count: sums.length - first })}
        </Button>
      )}
    </div>
  )
}
