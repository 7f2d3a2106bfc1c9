/** What people fill in for a pair. Each box is saved when one leaves it, and can be undone. */
import { Alert, Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUpCard, STAGES, type Stage } from '#shared/contract/follow-up.ts'
import { useFail } from '../../ui/use-fail.ts'
import { type BoxProps, DayBox, LineBox } from './field-box.tsx'
import { type Fields, useChange, useMove } from './use-change.ts'

type Field = 'since' | 'nextStep' | 'due' | 'responsible' | 'amount' | 'note' | 'endReason'

interface Unsaved {
  readonly field: Field
  readonly value: string
}

const isConflict = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'record.changedMeanwhile'

/** Saves a field; where another window was faster, what was entered waits for a choice. */
function useFields(card: FollowUpCard) {
  const { t } = useTranslation()
  const fail = useFail()
  const change = useChange()
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null)
  const save = (field: Field, value: string, seen: string) => {
    const of = (text: string): Fields => ({ [field]: field === 'due' && text === '' ? null : text })
    const label = t('board.changed', { field: t(`board.pane.${field}`), title: card.demandTitle })
    setUnsaved(null)
    change({ card, fields: of(value), expects: of(seen), label }).catch((error: unknown) => {
      if (isConflict(error)) setUnsaved({ field, value })
      else fail(error)
    })
  }
  return { save, unsaved, drop: () => setUnsaved(null) }
}

function Conflict({ unsaved, onMine, onTheirs }: { unsaved: Unsaved; onMine: () => void; onTheirs: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert
      type="warning"
      showIcon
      title={t('board.conflict.title')}
      description={t('board.conflict.text', { field: t(`board.pane.${unsaved.field}`), value: unsaved.value })}
      action={
        <span className="nq-stack">
          <Button size="small" onClick={onMine}>
            {t('board.conflict.mine')}
          </Button>
          <Button size="small" onClick={onTheirs}>
            {t('board.conflict.theirs')}
          </Button>
        </span>
      }
    />
  )
}

export function PairFields({ card, cards }: { card: FollowUpCard; cards: readonly FollowUpCard[] }) {
  const { t } = useTranslation()
  const fail = useFail()
  const move = useMove()
  const { save, unsaved, drop } = useFields(card)
  const people = useMemo(() => [...new Set(cards.map((one) => one.responsible))].filter(Boolean).sort(), [cards])
  const box = (field: Field): BoxProps => ({
    label: t(`board.pane.${field}`),
    value: card[field] ?? '',
    onSave: (value, seen) => save(field, value, seen),
  })
  return (
    <section className="nq-stack">
      <Segmented
        aria-label={t('board.pane.stage')}
        size="small"
        value={card.stage}
        options={STAGES.map((value) => ({ value, label: t(`board.stage.${value}`) }))}
        onChange={(stage: Stage) => void move(card, stage).catch(fail)}
      />
      {unsaved && (
        <Conflict
          unsaved={unsaved}
          onMine={() => save(unsaved.field, unsaved.value, card[unsaved.field] ?? '')}
          onTheirs={drop}
        />
      )}
      <div className="nq-pair-fields">
        {card.stage === 'ended' && <LineBox {...box('endReason')} hint={t('board.pane.endReasonHint')} max={300} />}
        <LineBox {...box('nextStep')} hint={t('board.pane.nextStepHint')} max={300} />
        <div className="nq-pair-two">
          <DayBox {...box('due')} />
          <LineBox {...box('responsible')} max={60} offers={people} />
        </div>
        <div className="nq-pair-two">
          <DayBox {...box('since')} isRequired />
          <LineBox {...box('amount')} hint={t('board.pane.amountHint')} max={100} />
        </div>
        <LineBox {...box('note')} max={2000} isLong />
      </div>
      <p className="nq-quiet nq-small">{t('board.pane.saving')}</p>
    </section>
  )
}
