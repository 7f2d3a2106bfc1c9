/** Problem statements that people write or confirm, with their line in the history. */
import { AppError } from '#shared/contract/app-error.ts'
import type { FieldChange } from '#shared/contract/editing.ts'
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { WritableDb } from '../library/database.ts'
import { differences } from '../records/field-values.ts'
import {
  confirmStatement,
  getStatement,
  type RecordRef,
  statementImage,
  writeStatement,
} from '../records/problem-statements.ts'
import { type Actor, type HistoryEntry, recordHistory } from './history.ts'
import type { Fields } from './sides.ts'

const STATEMENT_FIELDS: readonly string[] = ['problemStatement', 'statementStatus']

/** A statement as two fields of its record. */
export const statementFields = (statement: ProblemStatement | null): Fields => ({
  problemStatement: statement?.text ?? null,
  statementStatus: statement?.status ?? null,
})

export const isOfStatement = (fields: readonly FieldChange[]): boolean =>
  fields.some(({ field }) => STATEMENT_FIELDS.includes(field))

/** `undefined`: whoever writes has not looked, and replaces what is there. */
type Seen = string | null | undefined

/** @throws AppError `record.changedMeanwhile` */
export function requireSeenStatement(now: ProblemStatement | null, seen: Seen, next?: string): void {
  const text = now?.text ?? null
  if (seen === undefined || text === seen || text === next) return
  throw new AppError('record.changedMeanwhile', { field: 'problemStatement', theirs: JSON.stringify(text) })
}

/** Makes a change of a statement. @returns what was stored, and its line in the history; null where nothing changed */
export function statementChange(db: WritableDb, record: RecordRef, change: () => ProblemStatement) {
  const before = statementFields(getStatement(db, record))
  const image = { statement: statementImage(db, record) }
  const stored = change()
  const after = statementFields(stored)
  const fields = differences(after, before).map((field): FieldChange => {
    return { field, before: before[field] ?? null, after: after[field] ?? null }
  })
  const entry: HistoryEntry | null = fields.length === 0 ? null : { record, kind: 'statement', fields, image }
  return { stored, entry }
}

/** Makes a change of a statement, and notes it where it is one. Call it within a transaction. */
export function noted(db: WritableDb, record: RecordRef, who: Actor, change: () => ProblemStatement): ProblemStatement {
  const { stored, entry } = statementChange(db, record, change)
  if (entry !== null) recordHistory(db, entry, who)
  return stored
}

/**
 * Stores a statement that a person typed; it counts as confirmed. Call it within a transaction.
 * @throws AppError `record.notFound`, `record.changedMeanwhile`
 */
export function writeStatementByHand(
  db: WritableDb,
  { record, text, seen }: { record: RecordRef; text: string; seen: Seen },
  who: Actor,
): ProblemStatement {
  requireSeenStatement(getStatement(db, record), seen, text)
  return noted(db, record, who, () => writeStatement(db, record, { text, by: who.actor, at: who.at }))
}

/**
 * Confirms the statement as it stands. Call it within a transaction.
 * @throws AppError `record.notFound`, `record.changedMeanwhile`
 */
export function confirmStatementByHand(
  db: WritableDb,
  { record, seen }: { record: RecordRef; seen: Seen },
  who: Actor,
): ProblemStatement {
  requireSeenStatement(getStatement(db, record), seen)
  return noted(db, record, who, () => confirmStatement(db, record, who.at))
}
