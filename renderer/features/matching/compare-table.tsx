/** Patents as columns, what one weighs them by as lines. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { maskPhoneField } from '#shared/domain/mask.ts'
import { useMasked, useSupplyRecords } from '../../client/workbench-queries.ts'
import { LegalStatusTag } from '../../ui/legal-status-tag.tsx'
import { LevelTag } from '../../ui/level-tag.tsx'
import { useTransferModes } from '../../ui/transfer-modes.tsx'
import { Warnings } from '../../ui/warnings.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { RemainingTerm } from './patent-facts.tsx'
import { numberOf, type Ranked } from './ranked.ts'
import { ScoreWaterfall } from './score-waterfall.tsx'
import { sumByWord, tellingCount, type WordSum } from './sum-by-word.ts'
import { shownFit } from './waterfall.ts'

/** So many words are named; the pair itself shows them all. */
const NAMED_WORDS = 8

type Patent = NonNullable<Ranked['patent']>
type Line = readonly [name: string, cell: (row: Ranked, patent: Patent, supply: Supply | undefined) => ReactNode]

/** The words that make most of the score. */
function coveredWords(words: Ranked['reasons']['words']): readonly WordSum[] {
  const sums = sumByWord(words.filter(({ told }) => told)).filter(
    ({ score, parts }) => score > 0 && !parts.includes('object'),
  )
  return sums.slice(0, Math.min(NAMED_WORDS, tellingCount(sums)))
}

function useLines(): readonly Line[] {
  const { t } = useTranslation()
  const { nameOf: modeName } = useTransferModes()
  const isMasked = useMasked()
  const phone = (text: string) => (isMasked ? maskPhoneField(text) : text)
  const nameOf = (word: string, [via]: readonly string[]) =>
    via === undefined ? word : t('match.bridge', { word, via })
  const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(t('match.comma'))
  return [
    [t('statement.ofSupply'), (_row, _patent, supply) => supply?.problem?.text],
    [t('field.applicants'), (_row, { applicants }) => applicants.join('; ')],
    [t('field.applicationNumber'), (_row, patent) => numberOf(patent)],
    [
      t('field.legalStatus'),
      (row, patent) => (
        <span className="nq-row">
          <LegalStatusTag status={patent.legalStatus} />
          <RemainingTerm patent={patent} />
          <Warnings warnings={row.warnings} />
        </span>
      ),
    ],
    [t('workbench.expiry'), (_row, { expiresOn }) => expiresOn],
    [t('field.transferModes'), (_row, { transferModes }) => joined(transferModes.map(modeName))],
    [t('field.price'), (_row, { price }) => price],
    [
      t('workbench.level'),
      ({ level, score }) => (
        <>
          <LevelTag level={level} /> {t('workbench.fit.is', { fit: shownFit(score) })}
        </>
      ),
    ],
    [
      t('workbench.fall.title'),
      ({ score, reasons, objects }) => <ScoreWaterfall score={score} parts={reasons.parts} objects={objects} isBare />,
    ],
    [
      t('workbench.covered'),
      ({ reasons }) => joined(coveredWords(reasons.words).map(({ word, via }) => nameOf(word, via))),
    ],
    [t('match.uncovered'), ({ uncovered }) => joined(uncovered)],
    [
      t('workbench.contact'),
      (_row, _patent, supply) => supply && joined([supply.contactName, phone(supply.contactPhone)]),
    ],
    [
      t('workbench.decision'),
      ({ decision }) => (
        <>
          <DecisionMark decision={decision} /> {decision?.note}
        </>
      ),
    ],
  ]
}

export function CompareTable({ rows }: { rows: readonly Ranked[] }) {
  const { t } = useTranslation()
  const supplies = useSupplyRecords(rows.map(({ supplyId }) => supplyId))
  const lines = useLines()
  const blank = <span className="nq-quiet">{t('value.empty')}</span>
  return (
    <table className="nq-compare-table">
      <thead>
        <tr>
          <td />
          {rows.map(({ id, rank, title }) => (
            <th key={id} scope="col">
              {rank}. {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, cell]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {rows.map((row, at) => (
              <td key={row.id}>{(row.patent && cell(row, row.patent, supplies[at])) || blank}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
