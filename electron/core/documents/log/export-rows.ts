/** What left the house: the rows of the log and their queries. Who, when, what and which records; never the data. */
import type { DocumentFormat, DocumentKind } from '#shared/contract/documents.ts'
import type { CallResult } from '#shared/contract/index.ts'
import { newId } from '../../ids.ts'
import type { ReadableDb, WritableDb } from '../../library/database.ts'
import type { RecordRef } from '../document.ts'
import { currentTitle, currentVersion, recordVersion } from './record-versions.ts'

export interface ExportEntry {
  readonly document: DocumentKind
  readonly format: DocumentFormat
  readonly fileName: string
  readonly showsContacts: boolean
  readonly by: string
  readonly at: string
  readonly records: readonly RecordRef[]
}

const INSERT_EXPORT = `INSERT INTO export_log (id, document, format, file_name, shows_contacts, exported_by, exported_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`
const INSERT_RECORD = `INSERT OR IGNORE INTO export_record (export_id, record_kind, record_id, record_version)
  VALUES (?, ?, ?, ?)`

/** Notes files that were written, all or none. */
export function logExports(db: WritableDb, entries: readonly ExportEntry[]): void {
  const insertExport = db.prepare(INSERT_EXPORT)
  const insertRecord = db.prepare(INSERT_RECORD)
  db.transaction(() => {
    for (const { document, format, fileName, showsContacts, by, at, records } of entries) {
      const id = newId<string>()
      insertExport.run(id, document, format, fileName, showsContacts ? 1 : 0, by, at)
      for (const record of records) insertRecord.run(id, record.kind, record.id, recordVersion(db, record))
    }
  }).immediate()
}

type Log = CallResult<'documents.log'>
type LogRow = Omit<Log['items'][number], 'showsContacts'> & { showsContacts: number }

const IS_CHANGED = `record_version <> ifnull(${currentVersion('record_kind', 'record_id')}, '')`
const NAMES_RECORD = `(@recordId IS NULL OR EXISTS
  (SELECT 1 FROM export_record WHERE export_id = export_log.id AND record_id = @recordId))`

const LOG_PAGE = `SELECT id, document, format, file_name AS fileName, shows_contacts AS showsContacts,
    exported_by AS "by", exported_at AS at,
    (SELECT count(*) FROM export_record WHERE export_id = export_log.id) AS records,
    (SELECT count(*) FROM export_record WHERE export_id = export_log.id AND ${IS_CHANGED}) AS changed
  FROM export_log WHERE ${NAMES_RECORD} ORDER BY exported_at DESC, id DESC LIMIT @limit OFFSET @offset`

interface LogQuery {
  readonly offset: number
  readonly limit: number
  readonly recordId?: string | undefined
}

/** A page of the log, the latest first. */
export function listExports(db: ReadableDb, { offset, limit, recordId = undefined }: LogQuery): Log {
  const query = { offset, limit, recordId: recordId ?? null }
  const rows = db.prepare<[typeof query], LogRow>(LOG_PAGE).all(query)
  const total = db
    .prepare<[Pick<typeof query, 'recordId'>], number>(`SELECT count(*) FROM export_log WHERE ${NAMES_RECORD}`)
    .pluck()
    .get({ recordId: query.recordId }) as number
  return { total, items: rows.map((row) => ({ ...row, showsContacts: row.showsContacts === 1 })) }
}

type Changed = CallResult<'documents.changedSince'>['records'][number]

/** Of one export, or of each record its last one. */
const CHANGED = `SELECT record_kind AS kind, record_id AS id, document, file_name AS fileName, exported_at AS exportedAt,
    ifnull(${currentTitle('record_kind', 'record_id')}, '') AS title,
    ${currentVersion('record_kind', 'record_id')} AS changedAt
  FROM export_record JOIN export_log ON export_log.id = export_id
  WHERE ${IS_CHANGED} AND CASE WHEN @export IS NULL THEN NOT EXISTS (
      SELECT 1 FROM export_record AS later JOIN export_log AS later_log ON later_log.id = later.export_id
      WHERE later.record_id = export_record.record_id AND later_log.exported_at > export_log.exported_at)
    ELSE export_id = @export END
  GROUP BY record_id ORDER BY exported_at DESC, record_id`

/** Records that are not what they were when they left the house. */
export function changedSince(db: ReadableDb, exportId: string | undefined): Changed[] {
  return db.prepare<[{ export: string | null }], Changed>(CHANGED).all({ export: exportId ?? null })
}
