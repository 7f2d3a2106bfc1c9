/** One field of a record: what it says, and editing it where it stands. */
import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordName } from '../../client/editing-queries.ts'
import type { FieldValue } from '../../client/register-calls.ts'
import { ConflictChoice } from '../conflict-choice.tsx'
import { useFieldText } from '../field-text.ts'
import { RecordFieldEditor } from './record-field-editor.tsx'
import type { RecordFieldSpec } from './record-field-spec.ts'
import { useFieldEdit } from './use-field-edit.ts'

/** Text that somebody is marking to copy is not to be edited. */
const isMarking = (): boolean => window.getSelection()?.isCollapsed === false

export function RecordField({ record, field }: { record: RecordName; field: RecordFieldSpec }) {
  const fieldText = useFieldText()
  const editing = useFieldEdit(record, field)
  const { draft, clash } = editing
  // Where one ended by key, the focus goes back to where one began.
  const [isReturning, setReturning] = useState(false)
  const words = (value: FieldValue) => fieldText(field.name, value as Parameters<typeof fieldText>[1])
  if (clash !== null) {
    return (
      <ConflictChoice
        what={field.label}
        mine={words(clash.mine)}
        theirs={words(clash.theirs)}
        busy={editing.isBusy}
        onKeepMine={editing.keepMine}
        onTakeTheirs={editing.takeTheirs}
      />
    )
  }
  if (draft !== null) {
    return (
      <RecordFieldEditor
        field={field}
        draft={draft}
        refusal={editing.refusal}
        isKept={editing.isKept}
        onDraft={editing.type}
        onSave={(last, isByKey) => {
          setReturning(isByKey)
          editing.save(last)
        }}
        onCancel={(isByKey) => {
          setReturning(isByKey)
          editing.cancel()
        }}
      />
    )
  }
  return (
    <ShownField label={field.label} takesFocus={isReturning} onEdit={editing.begin}>
      {field.shown}
    </ShownField>
  )
}

interface ShownProps {
  readonly label: string
  readonly takesFocus: boolean
  readonly onEdit: () => void
  readonly children: ReactNode
}

function ShownField({ label, takesFocus, onEdit, children }: ShownProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])
  return (
    // The button beside the text does the same for the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div className="nq-field-shown" onClick={() => !isMarking() && onEdit()}>
      <span className="nq-text">{children ?? <span className="nq-quiet">{t('value.empty')}</span>}</span>
      <Button
        ref={button}
        type="text"
        size="small"
        className="nq-field-edit"
        aria-label={t('editing.edit', { field: label })}
        title={t('editing.editKey')}
        icon={<EditOutlined aria-hidden />}
        onClick={(event) => {
          event.stopPropagation()
          onEdit()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          event.stopPropagation()
          onEdit()
        }}
      />
    </div>
  )
}
