/** The shared and bridged words and what each added to the fit or took from it, over all parts of the patent. */
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { bridgeNumber, type NumberedBridge } from './bridge-marks.ts'
import { lineOf, tellingCount } from './sum-by-word.ts'
import { type WordLine, wordLines } from './word-lines.ts'

const MOST_AT_FIRST = 6

/** So many words of the patent are named for a bridge. */
const NAMED_TARGETS = 2

interface Props {
  readonly score: number
  readonly words: SupplyMatch['reasons']['words']
  readonly bridges: readonly NumberedBridge[]
}

/** A word with the parts of the patent it stands in; a bridge with its number and the words it leads to. */
function WordLabel({ line: { word, via, parts, score }, number }: { line: WordLine; number: number | null }) {
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

/** One line of the table: what it is, a bar, what it adds. */
function Line({ name, points, most, mark }: { name: ReactNode; points: number; most: number; mark?: object }) {
  const { t } = useTranslation()
  const sign = points < 0 ? 'minus' : 'plus'
  return (
    <tr data-sign={sign} {...mark}>
      <th scope="row">{name}</th>
      <td>
        <span className="nq-fall-track" aria-hidden="true">
          <span
            className="nq-fall"
            data-sign={sign}
            style={{ left: 0, width: `${most > 0 ? (100 * Math.abs(points)) / most : 0}%` }}
          />
        </span>
      </td>
      <td className="nq-bar-value">{points < 0 ? t('workbench.fall.minus', { points: -points }) : `+${points}`}</td>
    </tr>
  )
}

export function WordScores({ score, words, bridges }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { told, rest } = useMemo(() => wordLines(score, words), [score, words])
  const first = Math.min(MOST_AT_FIRST, tellingCount(told))
  const most = Math.max(rest, ...told.map(({ points }) => Math.abs(points)))
  const isAll = all || told.length <= first
  const unshown = isAll ? 0 : told.slice(first).reduce((sum, { points }) => sum + points, 0)
  return (
    <div>
      <h3>{t('match.words')}</h3>
      <table className="nq-falls nq-falls-words" aria-label={t('match.words')}>
        <tbody>
          {told.slice(0, isAll ? undefined : first).map((line) => {
            const number = line.parts.includes('bridge') ? bridgeNumber(bridges, line.word, 'demand') : null
            const mark = { 'data-word': line.word, 'data-bridge': number ?? undefined }
            return (
              <Line
                key={lineOf(line)}
                name={<WordLabel line={line} number={number} />}
                points={line.points}
                most={most}
                mark={mark}
              />
            )
          })}
          {rest + unshown !== 0 && (
            <Line
              name={<span className="nq-quiet">{t(isAll ? 'workbench.words.loose' : 'workbench.words.others')}</span>}
              points={rest + unshown}
              most={most}
            />
          )}
        </tbody>
      </table>
      {told.length > first && (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? t('match.fewerWords') : t('match.moreWords', { count: told.length - first })}
        </Button>
      )}
    </div>
  )
}
