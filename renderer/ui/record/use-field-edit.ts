/** Editing one field of a record: what is typed, saving it, and what another window wrote meanwhile. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecordName, useEditRecords, useUndoChange } from '../../client/editing-queries.ts'
import type { FieldValue } from '../../client/register-calls.ts'
import { conflictOf } from '../conflict.ts'
import { describeError } from '../error-notice.tsx'
import { type FieldDraft, sameValue } from '../register/field-draft.ts'
import { useUndo } from '../undo.tsx'
import { useDraft } from '../use-draft.ts'
import { beginDraft, enteredValue, isTyped, type RecordFieldSpec } from './record-field-spec.ts'

/** Both versions of a field, until somebody says which one stays. */
interface Clash {
  readonly mine: FieldValue
  readonly theirs: FieldValue
}

/** The draft of a field; what is typed outlives the pane, and is found again. */
function useFieldDraft(record: RecordName, field: RecordFieldSpec) {
  const kept = useDraft(`${record.id} ${field.name}`)
  const [draft, setDraft] = useState<FieldDraft | null>(null)
  return {
    draft: draft ?? (isTyped(field.kind) ? kept.text : null),
    /** Typed earlier, and not saved. */
    isKept: draft === null && kept.isKept,
    begin: () => setDraft(beginDraft(field)),
    type: (next: FieldDraft) => {
      setDraft(next)
      if (typeof next === 'string' && isTyped(field.kind)) kept.set(next)
    },
    end: () => {
      setDraft(null)
      if (kept.text !== null) kept.set(null)
    },
  }
}

export function useFieldEdit(record: RecordName, field: RecordFieldSpec) {
  const { t } = useTranslation(['ui', 'errors'])
  const push = useUndo()
  const edit = useEditRecords(record.kind)
  const undo = useUndoChange()
  const { draft, isKept, begin, type, end } = useFieldDraft(record, field)
  const [clash, setClash] = useState<Clash | null>(null)
  /** Why it was not saved: a number of another patent. */
  const [refusal, setRefusal] = useState<string | null>(null)
  /** What stood there when the editing began; the record may be read anew while one types. */
  const seen = useRef<FieldValue>(field.value)
  const isWriting = useRef(false)

  const stop = () => {
    end()
    setClash(null)
    setRefusal(null)
  }
  const write = async (value: FieldValue, expected: FieldValue) => {
    const { name, label } = field
    if (isWriting.current) return
    isWriting.current = true
    setRefusal(null)
    try {
      const changes = { ids: [record.id], changes: { [name]: value }, expected: { [name]: expected } }
      const { edit: made } = await edit.mutateAsync(changes)
      // The box loses the focus as it goes, which saves again what is saved already.
      seen.current = value
      stop()
      if (made !== null) {
        push({ label: t('editing.saved', { field: label }), undo: () => undo.mutateAsync({ edit: made }) })
      }
    } catch (error) {
      const conflict = conflictOf(error)
      if (conflict === null) setRefusal(describeError(error, t).message)
      else setClash({ mine: value, theirs: conflict.theirs })
    } finally {
      isWriting.current = false
    }
  }

  return {
    draft,
    isKept,
    clash,
    refusal,
    isBusy: edit.isPending,
    begin: () => {
      seen.current = field.value
      begin()
    },
    type,
    cancel: stop,
    save: (last: FieldDraft) => {
      const value = enteredValue(field, last)
      if (value === undefined || sameValue(value, seen.current)) stop()
      else void write(value, seen.current)
    },
    keepMine: () => clash && void write(clash.mine, clash.theirs),
    takeTheirs: stop,
  }
}
