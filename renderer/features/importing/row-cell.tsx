/** A cell of the row by row view: what is understood, marked where it is doubtful; pressed, it can be corrected. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/contract/import-session.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { fieldText } from '../../ui/field-text.ts'
import type { FieldName } from './field-name.ts'
import { useImportSession } from './import-session.tsx'

interface Props {
  readonly file: FileHandle
  readonly row: ImportRow
  readonly field: FieldName
  /** Null where the row's section has no such column. */
  readonly column: number | null
}

const MAX_LENGTH = 32_767

export function RowCell({ file, row, field, column }: Props) {
  const { t } = useTranslation()
  const { edit } = useImportSession()
  const [isOpen, setIsOpen] = useState(false)
  const understood = fieldText(field, row.fields[field], t)
  if (column === null) return <span>{understood}</span>
  const raw = row.raw[column] ?? ''
  const edited = row.edits[column]
  const text = edited ?? raw
  const save = (next: string | null) => {
    setIsOpen(false)
    const { sheet, section, row: number } = row
    if (next !== text) void edit(file, [{ sheet, section, row: number, column, text: next === raw ? null : next }])
  }
  if (isOpen) return <CellBox field={field} text={text} onSave={save} onClose={() => setIsOpen(false)} />
  const isFlagged = row.flags.some((flag) => flag.field === field)
  const shown = understood || text
  const isTaken = understood !== '' || text === '' || row.outcome === 'rejected'
  const hint = isTaken ? shown : t('rows.notUnderstood', { text })
  return (
    <div
      className="nq-import-cell"
      data-flagged={isFlagged || undefined}
      data-edited={edited !== undefined || undefined}
    >
      <button
        type="button"
        title={edited === undefined ? hint : t('rows.fileSays', { text: raw || t('rows.blank') })}
        aria-label={`${t('rows.edit', { field: t(`field.${field}`) })}: ${shown}`}
        data-untaken={!isTaken || undefined}
        onClick={() => setIsOpen(true)}
      >
        {shown || '\u00a0'}
      </button>
      {edited !== undefined && (
        <Button size="small" type="text" onClick={() => save(null)}>
          {t('rows.takeBack')}
        </Button>
      )}
    </div>
  )
}

interface BoxProps {
  readonly field: FieldName
  readonly text: string
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

function CellBox({ field, text, onSave, onClose }: BoxProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  return (
    <Input.TextArea
      autoFocus
      autoSize={{ minRows: 1, maxRows: 8 }}
      aria-label={t('rows.edit', { field: t(`field.${field}`) })}
      maxLength={MAX_LENGTH}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onSave(typed)}
      onPressEnter={(event) => {
        if (event.nativeEvent.isComposing || event.shiftKey) return
        event.preventDefault()
        onSave(typed)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    />
  )
}
