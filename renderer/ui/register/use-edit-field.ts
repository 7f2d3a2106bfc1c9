/** Writes one field of one or many records, says what was done, and can take it back. */
import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditRecords, useUndoChange } from '../../client/editing-queries.ts'
import type { FieldValue, RegisterCalls } from '../../client/register-calls.ts'
import { useUndo } from '../undo.tsx'
import { useFail } from '../use-fail.ts'
import { sameValue, shownValue } from './field-draft.ts'
import type { EditableField } from './register-column.ts'

export interface EditField<Row> {
  readonly busy: boolean
  readonly one: (row: Row, field: EditableField<Row>, value: FieldValue) => Promise<void>
  /** Resolves with whether it was written. */
  readonly many: (ids: ReadonlySet<string>, field: EditableField<Row>, value: FieldValue) => Promise<boolean>
}

export function useEditField<Row extends { readonly id: string }>(kind: RegisterCalls<Row>['kind']): EditField<Row> {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const fail = useFail()
  const push = useUndo()
  const { mutateAsync: update, isPending } = useEditRecords(kind)
  const { mutateAsync: undo } = useUndoChange()

  const write = useCallback(
    async (edit: Parameters<typeof update>[0], field: EditableField<Row>, value: FieldValue) => {
      const said = { field: field.label, value: shownValue(field, value, t('registers.blank')) }
      const store = async () => {
        const { edit: id, changed } = await update(edit)
        if (id === null) {
          message.info(t('registers.changedNone', said))
          return null
        }
        const label =
          edit.ids.length === 1
            ? t('registers.changedOne', said)
            : t('registers.changedMany', { ...said, count: changed })
        return { label, undo: () => undo({ edit: id }) }
      }
      try {
        const stored = store()
        push(stored)
        await stored
        return true
      } catch (error) {
        fail(error)
        return false
      }
    },
    [update, undo, push, message, fail, t],
  )
  const one = useCallback(
    async (row: Row, field: EditableField<Row>, value: FieldValue) => {
      const before = field.read(row)
      if (sameValue(before, value)) return
      await write({ ids: [row.id], changes: { [field.name]: value }, expected: { [field.name]: before } }, field, value)
    },
    [write],
  )
  const many = useCallback(
    (ids: ReadonlySet<string>, field: EditableField<Row>, value: FieldValue) =>
      write({ ids: [...ids], changes: { [field.name]: value } }, field, value),
    [write],
  )
  return { busy: isPending, one, many }
}
