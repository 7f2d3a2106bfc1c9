/** A cell of the row by row view: what is understood, marked where it is doubtful; pressed, it can be corrected. */
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/contract/import-session.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { useFieldText } from '../../ui/field-text.ts'
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
  const fieldText = useFieldText()
  const { edit } = useImportSession()
  const [isOpen, setIsOpen] = useState(false)
  const understood = fieldText(field, row.fields[field])
  const given = row.given[field]
  const from = given !== undefined && <span className="nq-quiet nq-small">{t('rows.given', { cell: given })}</span>
  if (column === null) {
    return (
      <span>
        {understood} {from}
      </span>
    )
  }
  const raw = row.raw[column] ?? ''
  const edited = row.edits[column]
  const text = edited ?? raw
  const save = (next: string | null) => {
    const { sheet, section, row: number } = row
    if (next !== text) void edit(file, [{ sheet, section, row: number, column, text: next === raw ? null : next }])
  }
  const takeBack = () => save(null)
  if (isOpen) return <CellBox field={field} text={text} onSave={save} onClose={() => setIsOpen(false)} />
  const isFlagged = row.flags.some((flag) => flag.field === field)
  const shown = understood || text
  const isTaken = understood !== '' || text === '' || row.outcome === 'rejected' || isSaidElsewhere(row, text)
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
      {from}
      {edited !== undefined && (
        <Button size="small" type="text" onClick={takeBack}>
          {t('rows.takeBack')}
        </Button>
      )}
    </div>
  )
}

/** Whether a cell's text went into another field: a name in the column of phones. */
const isSaidElsewhere = ({ fields }: ImportRow, text: string): boolean =>
  Object.values(fields).some((value) => value === text)

/**
 * Closes the box when the press that leaves it is over: the row changes its height then, and what one pressed would
 * slide away from under the pointer.
 */
function useCloseAfterPress(onClose: () => void): () => void {
  const isPressed = useRef(false)
  useEffect(() => {
    const press = () => {
      isPressed.current = true
    }
    window.addEventListener('pointerdown', press, true)
    return () => window.removeEventListener('pointerdown', press, true)
  }, [])
  return () => {
    if (!isPressed.current) return onClose()
    // The click comes after the release.
    window.addEventListener('pointerup', () => setTimeout(onClose), { once: true })
  }
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
  const closeAfterPress = useCloseAfterPress(onClose)
  const isDone = useRef(false)
  const save = () => {
    if (isDone.current) return
    isDone.current = true
    onSave(typed)
  }
  return (
    <Input.TextArea
      autoFocus
      autoSize={{ minRows: 1, maxRows: 8 }}
      aria-label={t('rows.edit', { field: t(`field.${field}`) })}
      maxLength={MAX_LENGTH}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        save()
        closeAfterPress()
      }}
      onPressEnter={(event) => {
        if (event.nativeEvent.isComposing || event.shiftKey) return
        event.preventDefault()
        save()
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        isDone.current = true
        onClose()
      }}
    />
  )
}
