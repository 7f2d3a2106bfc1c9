/** A pair beside the board: where it stands, what is next, what happened, and the way to both records. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import { useNeighbours } from '../../ui/neighbours.ts'
import { RecordPane } from '../../ui/record-pane.tsx'
import { routeHash } from '../../ui/route.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { idOf } from './board-grid.ts'
import { DueTag, RiskTag } from './due-tag.tsx'
import { PairEvents } from './pair-events.tsx'
import { PairFields } from './pair-fields.tsx'

interface Props {
  readonly cards: readonly FollowUpCard[]
  /** Those that the filters keep: what comes before and after. */
  readonly shown: readonly FollowUpCard[]
  readonly openId: string
  readonly onOpen: (id: string | null) => void
}

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ')

function Sides({ card }: { card: FollowUpCard }) {
  const { t } = useTranslation()
  return (
    <section className="nq-pair-sides">
      <span className="nq-quiet">{t('board.pane.demand')}</span>
      <div>
        <a href={routeHash('demands', { open: card.demandId })}>{card.demandTitle}</a>
        <p className="nq-quiet nq-small">{joined([card.organisation, card.region])}</p>
      </div>
      <span className="nq-quiet">{t('board.pane.supply')}</span>
      <div>
        <a href={routeHash('supplies', { open: card.supplyId })}>{card.supplyTitle}</a>
        <p className="nq-quiet nq-small">{joined([card.applicationNumber, card.holders.join('; ')])}</p>
      </div>
      <span />
      <div className="nq-row">
        <a href={routeHash('match', { demand: card.demandId })}>{t('board.pane.match')}</a>
        <a href={routeHash('documents', { kind: 'matchSheet', ids: card.demandId, by: 'shortlist' })}>
          {t('board.pane.sheet')}
        </a>
        <DueTag dueIn={card.dueIn} />
        <RiskTag patentRisk={card.patentRisk} />
        {card.confidential && <StatusTag tone="info">{t('board.card.confidential')}</StatusTag>}
        {card.shortlistedOn === null && <StatusTag>{t('board.card.unshortlisted')}</StatusTag>}
      </div>
    </section>
  )
}

export function PairPane({ cards, shown, openId, onOpen }: Props) {
  const { t } = useTranslation()
  const card = cards.find((one) => idOf(one) === openId)
  const rows = useMemo(() => shown.map((one) => ({ ...one, id: idOf(one) })), [shown])
  const { before, after } = useNeighbours(rows, openId)
  return (
    <RecordPane
      title={t('board.pane.title')}
      onClose={() => onOpen(null)}
      onPrevious={before && (() => onOpen(before.id))}
      onNext={after && (() => onOpen(after.id))}
    >
      {card === undefined ? (
        <p className="nq-quiet">{t('board.pane.gone')}</p>
      ) : (
        <div key={openId} className="nq-stack">
          <Sides card={card} />
          <PairFields card={card} cards={cards} />
          <PairEvents card={card} />
        </div>
      )}
    </RecordPane>
  )
}
