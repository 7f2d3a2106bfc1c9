/** Why a pair is not suitable: one key for each reason, a note where one wants to say more. */
import { Button, Input } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/contract/decisions.ts'
import { KeyHint } from '../../ui/tag.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { useHotkeys } from '../../ui/use-hotkeys.ts'

type Reason = NonNullable<Decision['reason']>

const REASONS: readonly Reason[] = ['wrongObject', 'tooExpensive', 'alreadyTried', 'patentDead', 'other']

interface Props {
  /** Of the decision before. */
  readonly initialNote: string
  /** The note as it was typed and left. */
  readonly draft: Draft
  readonly onChoose: (reason: Reason, note: string) => void
  readonly onCancel: () => void
}

export function RejectChoices({ initialNote, draft, onChoose, onCancel }: Props) {
  const { t } = useTranslation()
  const note = draft.text ?? initialNote
  const hotkeys = useMemo(
    () => ({
      Escape: onCancel,
      ...Object.fromEntries(REASONS.map((reason, index) => [String(index + 1), () => onChoose(reason, note)])),
    }),
    [onChoose, onCancel, note],
  )
  useHotkeys(hotkeys)
  const choices = useRef<HTMLFieldSetElement>(null)
  useEffect(() => choices.current?.focus(), [])
  // A note gives no reason: Enter records nothing, it leads back to where a digit does.
  const [noted, setNoted] = useState(false)
  const leaveNote = () => {
    setNoted(true)
    choices.current?.focus()
  }
  return (
    <fieldset ref={choices} tabIndex={-1} className="nq-reject">
      <legend>{t('decision.why')}</legend>
      <div className="nq-row">
        {REASONS.map((reason, index) => (
          <Button key={reason} aria-keyshortcuts={String(index + 1)} onClick={() => onChoose(reason, note)}>
            {t(`rejection.${reason}`)}
            <KeyHint>{String(index + 1)}</KeyHint>
          </Button>
        ))}
      </div>
      <div className="nq-row">
        <Input
          className="nq-grow"
          aria-label={t('decision.note')}
          placeholder={t('decision.note')}
          maxLength={2000}
          value={note}
          onChange={({ target }) => draft.set(target.value === initialNote ? null : target.value)}
          onPressEnter={leaveNote}
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
        />
        <Button
          onClick={() => {
            draft.set(null)
            onCancel()
          }}
        >
          {t('action.cancel')}
        </Button>
      </div>
      <div role="status" className="nq-quiet nq-small">
        {noted && t('decision.reasonFirst')}
      </div>
    </fieldset>
  )
}
