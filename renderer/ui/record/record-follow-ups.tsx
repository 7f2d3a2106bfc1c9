/** How far the pairs of a record have come: stage, next step, and the way to the board. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import { type RecordName, useFollowUpsOf } from '../../client/editing-queries.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useFormats } from '../formats.ts'
import { go } from '../route.ts'
import { StatusTag } from '../tag.tsx'

export function RecordFollowUps({ record }: { record: RecordName }) {
  const { t } = useTranslation()
  const cards = useFollowUpsOf(record)
  if (cards.isError) return <ErrorNotice error={cards.error} onRetry={() => void cards.refetch()} />
  if (cards.data?.cards.length === 0) return <p className="nq-quiet">{t('editing.followUp.none')}</p>
  return (
    <div className="nq-stack">
      <ul className="nq-timeline">
        {cards.data?.cards.map((card) => (
          <Card key={`${card.demandId}/${card.supplyId}`} by={record.kind} card={card} />
        ))}
      </ul>
      <div>
        <Button onClick={() => go('board')}>{t('editing.followUp.to')}</Button>
      </div>
    </div>
  )
}

function Card({ by, card }: { by: RecordName['kind']; card: FollowUpCard }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const isOfDemand = by === 'demand'
  const step = card.nextStep || t('editing.followUp.noStep')
  return (
    <li>
      <div className="nq-row">
        <StatusTag tone={card.stage === 'ended' ? 'plain' : 'good'}>{t(`board.stage.${card.stage}`)}</StatusTag>
        <span className="nq-text nq-grow">{isOfDemand ? card.supplyTitle : card.demandTitle}</span>
      </div>
      <div className="nq-quiet nq-small">
        {[isOfDemand ? card.holders.join('; ') : card.organisation, card.responsible]
          .filter((text) => text !== '')
          .join(' · ')}
      </div>
      <div className="nq-small">
        {card.due === null ? step : t('editing.followUp.due', { date: day(card.due), step })}
      </div>
    </li>
  )
}
