/** Confirming and editing a record's problem statement, with a way back, and with what another window wrote. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemStatement } from '#shared/contract/records.ts'
import { type RecordName, useStatementEdit, useUndoChange } from '../../client/editing-queries.ts'
import { conflictOf } from '../conflict.ts'
import { ConflictChoice } from '../conflict-choice.tsx'
import { StatementPanel } from '../statement-panel.tsx'
import { useUndo } from '../undo.tsx'
import { useFail } from '../use-fail.ts'

interface Props {
  readonly record: RecordName
  readonly statement: ProblemStatement | null
}

/** Both versions. `mine` is null where one only confirmed what one saw. */
interface Clash {
  readonly mine: string | null
  readonly theirs: string | null
}

export function RecordStatement({ record, statement }: Props) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const change = useStatementEdit(record)
  const undo = useUndoChange()
  const [clash, setClash] = useState<Clash | null>(null)
  const shown = statement?.text ?? null

  /** @param text null: as it stands */
  const write = async (text: string | null, seen: string | null) => {
    try {
      const { edit } = await change.mutateAsync({ text, seen })
      setClash(null)
      if (edit !== null) push({ label: t('editing.statementSaved'), undo: () => undo.mutateAsync({ edit }) })
    } catch (error) {
      const conflict = conflictOf(error)
      if (conflict === null) {
        fail(error)
        throw error
      }
      setClash({ mine: text ?? shown, theirs: conflict.theirs as string | null })
    }
  }
  if (clash !== null) {
    const { mine, theirs } = clash
    return (
      <ConflictChoice
        what={t('statement.title')}
        mine={mine ?? ''}
        theirs={theirs ?? ''}
        busy={change.isPending}
        onKeepMine={() => mine !== null && void write(mine, theirs).catch(() => undefined)}
        onTakeTheirs={() => setClash(null)}
      />
    )
  }
  return (
    <StatementPanel
      recordId={record.id}
      statement={statement}
      busy={change.isPending}
      onConfirm={() => void write(null, shown).catch(() => undefined)}
      onSave={(text) => write(text, shown)}
    />
  )
}
