/** Which field of the chosen records becomes what. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValue } from '../../client/register-calls.ts'
import { emptyDraft, type FieldDraft, valueOfDraft } from './field-draft.ts'
import { FieldEditor } from './field-editor.tsx'
import type { EditableField } from './register-column.ts'

interface Props<Row> {
  readonly count: number
  readonly fields: readonly EditableField<Row>[]
  readonly busy: boolean
  readonly onApply: (field: EditableField<Row>, value: FieldValue) => Promise<void>
}

export function BulkForm<Row>({ count, fields, busy, onApply }: Props<Row>) {
  const { t } = useTranslation()
  const [name, setName] = useState(fields[0]?.name)
  const field = fields.find((one) => one.name === name)
  const [draft, setDraft] = useState<FieldDraft>(() => emptyDraft(fields[0]?.kind ?? 'text'))
  if (field === undefined) return null
  const value = valueOfDraft(field.kind, draft)
  const choose = (next: string) => {
    setName(next)
    setDraft(emptyDraft(fields.find((one) => one.name === next)?.kind ?? 'text'))
  }
  return (
    <form
      className="nq-bulk-form nq-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== undefined) void onApply(field, value)
      }}
    >
      <div className="nq-quiet">{t('registers.changeWhat')}</div>
      <Select
        aria-label={t('registers.changeWhat')}
        value={field.name}
        options={fields.map(({ name: one, label }) => ({ value: one, label }))}
        onChange={choose}
      />
      <div className="nq-quiet">{t('registers.changeTo')}</div>
      <FieldEditor
        key={field.name}
        label={t('registers.changeTo')}
        kind={field.kind}
        choices={field.choices}
        draft={draft}
        onDraft={setDraft}
      />
      <div className="nq-quiet nq-small">
        {t(field.kind === 'date' ? 'registers.dateFormat' : 'registers.blankNote')}
      </div>
      <Button type="primary" htmlType="submit" loading={busy} disabled={value === undefined}>
        {t('registers.apply', { count })}
      </Button>
    </form>
  )
}
