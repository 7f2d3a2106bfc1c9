/** A cell while one edits it. Enter keeps what was typed, Escape leaves it as it was; going elsewhere keeps it too. */
import { Tooltip } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValue } from '../../client/register-calls.ts'
import { draftOf, type FieldDraft, valueOfDraft } from './field-draft.ts'
import { FieldEditor } from './field-editor.tsx'
import type { EditableField } from './register-column.ts'

interface Props<Row> {
  readonly row: Row
  readonly field: EditableField<Row>
  readonly onSave: (value: FieldValue) => void
  readonly onCancel: () => void
}

export function CellEditor<Row>({ row, field, onSave, onCancel }: Props<Row>) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(field.read(row)))
  // What the field cannot hold stays in the cell, with a word about it.
  const [isTried, setTried] = useState(false)
  const isWrong = valueOfDraft(field.kind, draft) === undefined
  // Enter on a proposal both takes it and is Enter; the cell then loses the focus as it goes.
  const isDone = useRef(false)
  const finish = (last: FieldDraft | null) => {
    if (isDone.current) return
    const value = last === null ? undefined : valueOfDraft(field.kind, last)
    setTried(true)
    if (last !== null && value === undefined) return
    isDone.current = true
    if (value === undefined) onCancel()
    else onSave(value)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the control inside
    <div
      className="nq-grid-editor"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') finish(null)
        if (event.key === 'Enter' && field.kind !== 'choices') finish(draft)
        if (event.key === 'Enter' && event.ctrlKey) finish(draft)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish(draft)
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Tooltip open={isTried && isWrong} title={<span role="alert">{t('date.wrong')}</span>} placement="bottomLeft">
        <div>
          <FieldEditor
            inCell
            label={t('registers.edit', { field: field.label })}
            kind={field.kind}
            choices={field.choices}
            draft={draft}
            onDraft={setDraft}
            onChosen={finish}
          />
        </div>
      </Tooltip>
    </div>
  )
}
