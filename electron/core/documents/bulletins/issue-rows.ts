/** Issues of the two bulletins: the rows and their queries. */

import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallResult } from '#shared/contract/index.ts'
import { newId } from '../../ids.ts'
import type { ReadableDb, WritableDb } from '../../library/database.ts'
import { recordVersion } from '../log/record-versions.ts'

type Issue = CallResult<'bulletins.issues'>['issues'][number]

const SELECT_ISSUE = `SELECT id, kind, number, title, issued_on AS date, issued_by AS "by", issued_at AS at,
  (SELECT count(*) FROM bulletin_entry WHERE issue_id = bulletin_issue.id) AS entries FROM bulletin_issue`

/** The newest first. */
export function listIssues(db: ReadableDb, kind: RecordKind | undefined): Issue[] {
  const sql = `${SELECT_ISSUE} WHERE @kind IS NULL OR kind = @kind ORDER BY issued_on DESC, kind, number DESC`
  return db.prepare<[{ kind: string | null }], Issue>(sql).all({ kind: kind ?? null })
}

export function findIssue(db: ReadableDb, kind: RecordKind, number: number): Issue | undefined {
  return db.prepare<[string, number], Issue>(`${SELECT_ISSUE} WHERE kind = ? AND number = ?`).get(kind, number)
}

/** Ids of what stood in an issue, in its order; records that were deleted since are left out. */
export function entriesOf(db: ReadableDb, issueId: string): string[] {
  const sql = `SELECT record_id FROM bulletin_entry WHERE issue_id = ?
    AND (record_id IN (SELECT id FROM supply) OR record_id IN (SELECT id FROM demand)) ORDER BY place`
  return db.prepare<[string], string>(sql).pluck().all(issueId) as string[]
}

export function nextNumber(db: ReadableDb, kind: RecordKind): number {
  const sql = 'SELECT ifnull(max(number), 0) + 1 FROM bulletin_issue WHERE kind = ?'
  return db.prepare<[string], number>(sql).pluck().get(kind) as number
}

/** When the last issue of a bulletin was published: an ISO time, null before the first. */
export function lastIssuedAt(db: ReadableDb, kind: RecordKind): string | null {
  const sql = 'SELECT max(issued_at) FROM bulletin_issue WHERE kind = ?'
  return db.prepare<[string], string | null>(sql).pluck().get(kind) as string | null
}

/** When each record came into the library, by its id. */
export function arrivals(db: ReadableDb, kind: RecordKind): Map<string, string> {
  const rows = db.prepare<[], { id: string; at: string }>(`SELECT id, created_at AS at FROM ${kind}`).all()
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** When a record last stood in an issue: which one, and what the record was then. */
export interface LastEntry {
  readonly number: number
  readonly version: string
}

export function lastEntries(db: ReadableDb, kind: RecordKind): Map<string, LastEntry> {
  const rows = db
    .prepare<[string], LastEntry & { id: string }>(
      `SELECT record_id AS id, number, record_version AS version FROM bulletin_entry
       JOIN bulletin_issue ON bulletin_issue.id = issue_id WHERE kind = ? ORDER BY issued_on, number`,
    )
    .all(kind)
  return new Map(rows.map(({ id, number, version }) => [id, { number, version }]))
}

interface NewIssue {
  readonly kind: RecordKind
  readonly number: number
  readonly date: string
  readonly title: string
  readonly recordIds: readonly string[]
}

/** Call it within a transaction. */
export function insertIssue(db: WritableDb, issue: NewIssue, who: { by: string; at: string }): void {
  const id = newId<string>()
  db.prepare(
    `INSERT INTO bulletin_issue (id, kind, number, title, issued_on, issued_by, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, issue.kind, issue.number, issue.title, issue.date, who.by, who.at)
  const insert = db.prepare(
    'INSERT INTO bulletin_entry (issue_id, place, record_id, record_version) VALUES (?, ?, ?, ?)',
  )
  for (const [index, recordId] of issue.recordIds.entries()) {
    insert.run(id, index + 1, recordId, recordVersion(db, { kind: issue.kind, id: recordId }))
  }
}

/** @returns whether it was there. */
export function deleteIssue(db: WritableDb, id: string): boolean {
  return db.prepare('DELETE FROM bulletin_issue WHERE id = ?').run(id).changes > 0
}
