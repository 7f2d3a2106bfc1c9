/**
 * The buttons that decide on a pair: `s` shortlists, `r` asks why it is not suitable, `l` puts it off; the first and the
 * last take it back when pressed again. `m` notes something.
 */
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/tag.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { NoteEditor } from './note-editor.tsx'
import type { Ranked } from './ranked.ts'
import { RejectChoices } from './reject-choices.tsx'
import { type Leading, useDecide } from './use-decide.ts'
import { useDecisionCommands } from './use-decision-commands.ts'

interface Props {
  readonly row: Ranked
  readonly leading: Leading
}

/** Buttons that decide at once, with their keys. */
const STATES = [
  { state: 'shortlisted', key: 's' },
  { state: 'later', key: 'l' },
] as const

/** A note decides nothing: one stays where one is. */
const STAY: Leading = { onDecided: () => {}, onUndone: () => {} }

export function DecisionBar({ row, leading }: Props) {
  const { t } = useTranslation()
  const { decide, busy } = useDecide(row, leading)
  const { decide: noteOnly } = useDecide(row, STAY)
  const [asking, setAsking] = useState<'reason' | 'note' | null>(null)
  const { decision } = row
  const state = decision?.state
  const note = decision?.note ?? ''
  const draft = useDraft(`note ${row.demandId} ${row.supplyId}`)
  const rejecting = useDraft(`rejecting ${row.demandId} ${row.supplyId}`)
  const hasDraft = draft.text !== null && draft.text !== note

  const hotkeys = useMemo(() => {
    const toggle = (wanted: 'shortlisted' | 'later') => () =>
      void decide(state === wanted ? null : { state: wanted, note })
    return { s: toggle('shortlisted'), l: toggle('later'), r: () => setAsking('reason'), m: () => setAsking('note') }
  }, [decide, state, note])
  const unreject = useCallback(() => void decide(null), [decide])
  const isActive = asking === null && !busy
  useHotkeys(hotkeys, isActive)
  useDecisionCommands({ decision, actions: hotkeys, unreject, isActive })

  const done = () => setAsking(null)
  if (asking === 'reason') {
    return (
      <RejectChoices
        initialNote={note}
        draft={rejecting}
        onCancel={done}
        onChoose={async (reason, said) => {
          done()
          if (await decide({ state: 'rejected', reason, note: said })) rejecting.set(null)
        }}
      />
    )
  }
  if (asking === 'note') {
    return (
      <NoteEditor
        note={note}
        draft={draft}
        isDecided={decision !== null}
        onLeave={done}
        onSave={async (said) => {
          done()
          const noted = { state: state ?? 'later', reason: decision?.reason ?? null, note: said }
          if (await noteOnly(noted)) draft.set(null)
        }}
      />
    )
  }
  return (
    <div className="nq-row">
      {STATES.map(({ state: wanted, key }) => (
        <Button
          key={wanted}
          type={wanted === 'shortlisted' && state === undefined ? 'primary' : 'default'}
          disabled={busy}
          aria-pressed={state === wanted}
          aria-keyshortcuts={key}
          onClick={hotkeys[key]}
        >
          {t(state === wanted ? `workbench.undo.${wanted}` : `workbench.do.${wanted}`)}
          <KeyHint>{key.toUpperCase()}</KeyHint>
        </Button>
      ))}
      {state === 'rejected' ? (
        <Button disabled={busy} onClick={unreject}>
          {t('decision.unreject')}
        </Button>
      ) : (
        <Button disabled={busy} aria-keyshortcuts="r" onClick={hotkeys.r}>
          {t('decision.reject')}
          <KeyHint>R</KeyHint>
        </Button>
      )}
      <Button disabled={busy} aria-keyshortcuts="m" onClick={hotkeys.m}>
        {t(`workbench.note.${hasDraft ? 'goOn' : note === '' ? 'add' : 'edit'}`)}
        <KeyHint>M</KeyHint>
      </Button>
    </div>
  )
}
