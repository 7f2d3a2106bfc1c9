/** What happened to a pair, the latest first, and the box to note what happened just now. */
import { Button, Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard, FollowUpEvent } from '#shared/contract/follow-up.ts'
import { useFollowUpEvents } from '../../client/board-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFail } from '../../ui/use-fail.ts'
import { idOf } from './board-grid.ts'
import { useChange } from './use-change.ts'

const MOST = 500

function RemarkBox({ card }: { card: FollowUpCard }) {
  const { t } = useTranslation()
  const id = useId()
  const fail = useFail()
  const change = useChange()
  const draft = useDraft(`remark ${idOf(card)}`)
  const text = draft.text ?? ''
  const save = async () => {
    if (text.trim() === '') return
    const label = t('board.remarked', { title: card.demandTitle })
    try {
      await change({ card, fields: {}, expects: {}, remark: text.trim(), label })
      draft.set(null)
    } catch (error) {
      fail(error)
    }
  }
  return (
    <div>
      <label htmlFor={id} className="nq-quiet">
        {t('board.pane.remark')}
      </label>
      <div className="nq-row nq-remark">
        <Input
          id={id}
          value={text}
          maxLength={MOST}
          placeholder={t('board.pane.remarkHint')}
          onChange={(event) => draft.set(event.target.value)}
          onPressEnter={() => void save()}
        />
        <Button disabled={text.trim() === ''} onClick={() => void save()}>
          {t('board.pane.remarkButton')}
        </Button>
      </div>
    </div>
  )
}

function EventLine({ event, isUndone }: { event: FollowUpEvent; isUndone: boolean }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const stages = { from: t(`board.stage.${event.from}`), to: t(`board.stage.${event.to}`) }
  const isMove = event.from !== event.to
  const what = isMove ? t(event.undoes ? 'board.event.undoMove' : 'board.event.move', stages) : null
  return (
    <li data-undone={isUndone || event.undoes !== null || undefined}>
      <span className="nq-quiet nq-one-line">{day(event.undoes === null ? event.on : event.at)}</span>
      <span>
        {what}
        {!isMove && event.undoes !== null && t('board.event.undoRemark')}
        {isMove && event.note !== '' && ' · '}
        {event.note}
        {isUndone && <StatusTag>{t('board.event.undone')}</StatusTag>}
        <span className="nq-quiet nq-small nq-event-by">{t('board.event.by', { by: event.by })}</span>
      </span>
    </li>
  )
}

export function PairEvents({ card }: { card: FollowUpCard }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const events = useFollowUpEvents(card, card.version)
  const undone = new Set(events.data?.map(({ undoes }) => undoes))
  return (
    <section className="nq-stack">
      <h3>{t('board.pane.history')}</h3>
      <RemarkBox card={card} />
      {events.isError && <ErrorNotice error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.length === 0 && <p className="nq-quiet">{t('board.pane.noHistory')}</p>}
      <ol className="nq-events">
        {events.data?.map((event) => (
          <EventLine key={event.id} event={event} isUndone={undone.has(event.id)} />
        ))}
        {card.shortlistedOn !== null && (
          <li>
            <span className="nq-quiet nq-one-line">{day(card.shortlistedOn)}</span>
            <span>{t('board.pane.shortlisted')}</span>
          </li>
        )}
      </ol>
    </section>
  )
}
