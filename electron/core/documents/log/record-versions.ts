/** When a record was last changed: the later of the record's own time and its problem statement's. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ReadableDb } from '../../library/database.ts'
import type { RecordRef } from '../document.ts'

const versionOf = (kind: RecordKind) =>
  `SELECT max(${kind}.updated_at, ifnull(problem_statement.updated_at, '')) FROM ${kind}
   LEFT JOIN problem_statement ON problem_statement.${kind}_id = ${kind}.id WHERE ${kind}.id = `

/** For a query that has a row with the id of a record: its version now, null where it is gone. */
export const currentVersion = (kind: string, id: string): string =>
  `CASE ${kind} WHEN 'supply' THEN (${versionOf('supply')}${id}) ELSE (${versionOf('demand')}${id}) END`

/** The same for its title. */
export const currentTitle = (kind: string, id: string): string =>
  `CASE ${kind} WHEN 'supply' THEN (SELECT title FROM supply WHERE supply.id = ${id})
   ELSE (SELECT title FROM demand WHERE demand.id = ${id}) END`

/** ISO time; empty for a record that is gone. */
export function recordVersion(db: ReadableDb, { kind, id }: RecordRef): string {
  return (
    (db
      .prepare<[string], string>(`${versionOf(kind)}?`)
      .pluck()
      .get(id) as string | undefined) ?? ''
  )
}
