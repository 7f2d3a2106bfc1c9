/** What can be done with the chosen records, while there are some. */
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkForm } from './bulk-form.tsx'
import type { EditableField } from './register-column.ts'
import type { EditField } from './use-edit-field.ts'
import type { Selection } from './use-selection.ts'

interface Props<Row> {
  readonly selection: Selection
  /** How many records the list has now. */
  readonly total: number
  readonly fields: readonly EditableField<Row>[]
  readonly edit: EditField<Row>
}

export function BulkBar<Row>({ selection, total, fields, edit }: Props<Row>) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const count = selection.ids.size
  if (count === 0) return null
  return (
    <section className="nq-bulk nq-row" aria-label={t('registers.bulk')}>
      <strong>{t('registers.selected', { count })}</strong>
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={isOpen}
        onOpenChange={setOpen}
        destroyOnHidden
        content={
          <BulkForm
            count={count}
            fields={fields}
            busy={edit.busy}
            onApply={async (field, value) => {
              if (await edit.many(selection.ids, field, value)) setOpen(false)
            }}
          />
        }
      >
        <Button size="small" type="primary">
          {t('registers.change')}
        </Button>
      </Popover>
      {count < total && (
        <Button size="small" onClick={selection.all}>
          {t('registers.selectAllOf', { count: total })}
        </Button>
      )}
      <Button size="small" onClick={selection.clear}>
        {t('registers.unselect')} (Esc)
      </Button>
    </section>
  )
}
