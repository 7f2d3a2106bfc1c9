/** Confirming a statement in the queue: as proposed, as another passage of the text, or as typed. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { RefineRef, StatementChoice } from '#shared/contract/refining.ts'
import { type Actor, editsOfRecord } from '../editing/history.ts'
import { confirmStatementByHand, noted, writeStatementByHand } from '../editing/statement-edits.ts'
import type { WritableDb } from '../library/database.ts'
import { confirmPassage, getStatement } from '../records/problem-statements.ts'
import { requirePassage } from './refine-record.ts'

interface Confirmation {
  readonly record: RefineRef
  readonly choice: StatementChoice
  /** The statement that the person saw. */
  readonly seen: string | null
}

/** @throws AppError `record.changedMeanwhile` where another window has written a statement since */
function requireSeen(db: WritableDb, { record, seen }: Confirmation): void {
  const text = getStatement(db, record)?.text ?? null
  if (text === seen) return
  throw new AppError('record.changedMeanwhile', { field: 'problemStatement', theirs: JSON.stringify(text) })
}

function store(db: WritableDb, { record, choice, seen }: Confirmation, who: Actor): ProblemStatement {
  if (choice.kind === 'asProposed') return confirmStatementByHand(db, { record, seen }, who)
  if (choice.kind === 'typed') return writeStatementByHand(db, { record, text: choice.text, seen }, who)
  requirePassage(db, record, choice)
  return noted(db, record, who, () => confirmPassage(db, record, choice, who.at))
}

/**
 * Call it within a transaction.
 * @returns what was stored, and the edit by which it can be taken back; null where nothing was different.
 * @throws AppError `record.notFound`, `record.changedMeanwhile`
 */
export function confirmChoice(db: WritableDb, confirmation: Confirmation, who: Actor) {
  requireSeen(db, confirmation)
  const { id } = confirmation.record
  const before = editsOfRecord(db, id).at(-1)?.id
  const statement = store(db, confirmation, who)
  const edit = editsOfRecord(db, id).at(-1)?.id
  return { statement, edit: edit === before ? null : (edit ?? null) }
}
