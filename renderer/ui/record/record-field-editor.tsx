/** A field of a record while one edits it. Enter saves, Escape leaves it as it was; going elsewhere saves it too. */
import { Input, Select } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDraft } from '../register/field-draft.ts'
import { FieldEditor } from '../register/field-editor.tsx'
import type { FieldKind } from '../register/register-column.ts'
import { enteredValue, enterIsPart, type RecordFieldSpec } from './record-field-spec.ts'

interface Props {
  readonly field: RecordFieldSpec
  readonly draft: FieldDraft
  /** Why it could not be saved; null: nothing was refused. */
  readonly refusal: string | null
  /** Typed earlier: it must not catch the keys one moves on with. */
  readonly isKept: boolean
  readonly onDraft: (draft: FieldDraft) => void
  /** With the draft as it is then: a choice is saved as it is made. `isByKey`: the focus goes nowhere by itself. */
  readonly onSave: (draft: FieldDraft, isByKey: boolean) => void
  readonly onCancel: (isByKey: boolean) => void
}

/** Semicolons and commas, in both widths. */
const WORD_SEPARATORS = [';', ',', '\uFF1B', '\uFF0C']

const MAX_LENGTH = { line: 500, paragraph: 20_000 } as const

export function RecordFieldEditor({ field, draft, refusal, isKept, onDraft, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const hintId = useId()
  // What was cancelled loses the focus as it goes, and is not to be saved by that.
  const isCancelled = useRef(false)
  const cancel = (isByKey: boolean) => {
    isCancelled.current = true
    onCancel(isByKey)
  }
  // What the field cannot hold stays in the box, with a word about it, until it is mended or given up.
  const [isTried, setTried] = useState(isKept)
  const isWrong = enteredValue(field, draft) === undefined
  const save = (last: FieldDraft, isByKey: boolean) => {
    if (isCancelled.current) return
    setTried(true)
    if (enteredValue(field, last) !== undefined) onSave(last, isByKey)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') cancel(true)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !enterIsPart(field.kind))) {
      event.preventDefault()
      save(draft, true)
    }
  }
  const onBlur = (event: React.FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) save(draft, false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the control inside
    <div className="nq-field-editor" onKeyDown={onKeyDown} onBlur={onBlur}>
      <Control
        field={field}
        draft={draft}
        onDraft={onDraft}
        onChosen={(last) => save(last, true)}
        hintId={hintId}
        takesFocus={!isKept}
      />
      {(refusal !== null || (isTried && isWrong)) && (
        <div role="alert" className="nq-field-error">
          {isWrong ? t('date.wrong') : refusal}
        </div>
      )}
      <div id={hintId} className="nq-quiet nq-small">
        {isKept && <div>{t('editing.kept')}</div>}
        {field.hint && <div>{field.hint}</div>}
        {t(`editing.${howOf(field)}`)}
      </div>
    </div>
  )
}

function howOf({ kind }: RecordFieldSpec) {
  if (kind === 'paragraph') return 'howLong'
  if (kind === 'words') return 'howWords'
  return kind === 'choices' ? 'howChoices' : 'howLine'
}

interface ControlProps {
  readonly field: RecordFieldSpec
  readonly draft: FieldDraft
  readonly onDraft: (draft: FieldDraft) => void
  readonly onChosen: (draft: FieldDraft) => void
  readonly hintId: string
  readonly takesFocus: boolean
}

function Control({ field: { kind, label, choices }, draft, onDraft, onChosen, hintId, takesFocus }: ControlProps) {
  if (kind === 'words') {
    return (
      <Select
        mode="tags"
        aria-label={label}
        aria-describedby={hintId}
        autoFocus={takesFocus}
        open={false}
        suffixIcon={null}
        tokenSeparators={WORD_SEPARATORS}
        style={{ width: '100%' }}
        value={[...(draft as readonly string[])]}
        onChange={(words: string[]) => onDraft(words)}
      />
    )
  }
  if (kind === 'line' || kind === 'paragraph') {
    return (
      <Input.TextArea
        aria-label={label}
        aria-describedby={hintId}
        autoFocus={takesFocus}
        autoSize={kind === 'line' ? { minRows: 1, maxRows: 4 } : { minRows: 4, maxRows: 16 }}
        maxLength={MAX_LENGTH[kind]}
        value={draft as string}
        onChange={(event) => onDraft(event.target.value)}
      />
    )
  }
  const shared = { label, choices, draft, onDraft, onChosen, inCell: takesFocus }
  return <FieldEditor kind={kind as FieldKind} {...shared} />
}
