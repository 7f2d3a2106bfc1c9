/** Calls on the library file itself. */
import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Handlers } from '../call-context.ts'
import { isSampleRemoved } from '../settings/sample-removed.ts'
import type { ReadableDb } from './database.ts'
import { schemaVersion } from './migrate.ts'

const COUNTS = {
  supplies: 'SELECT count(*) FROM supply',
  demands: 'SELECT count(*) FROM demand',
  refinedSupplies: "SELECT count(*) FROM problem_statement WHERE status = 'confirmed' AND supply_id IS NOT NULL",
  refinedDemands: "SELECT count(*) FROM problem_statement WHERE status = 'confirmed' AND demand_id IS NOT NULL",
  shortlisted: "SELECT count(*) FROM decision WHERE state = 'shortlisted'",
  rejected: "SELECT count(*) FROM decision WHERE state = 'rejected'",
  batches: 'SELECT count(*) FROM import_batch',
  sampleRecords: `SELECT (SELECT count(*) FROM supply JOIN import_batch ON import_batch.id = created_in WHERE is_sample)
    + (SELECT count(*) FROM demand JOIN import_batch ON import_batch.id = created_in WHERE is_sample)`,
} as const

function count(db: ReadableDb, what: keyof typeof COUNTS): number {
  return Number(db.prepare(COUNTS[what]).pluck().get())
}

/** SQLite's own findings; empty for a sound library. */
function findings(db: ReadableDb): string[] {
  const integrity = db.pragma('integrity_check') as { integrity_check: string }[]
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number }[]
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...broken.map(({ table, rowid }) => `foreign key: ${table} ${rowid}`),
  ]
}

type LibraryMethods = 'library.stats' | 'library.check' | 'library.saveCopy'

export const libraryHandlers: Pick<Handlers, LibraryMethods> = {
  'library.stats': (_, { library }) => {
    const db = library.reading
    library.place.require()
    return {
      fileName: basename(library.path),
      schemaVersion: schemaVersion(db),
      bytes: statSync(library.path).size,
      supplies: count(db, 'supplies'),
      demands: count(db, 'demands'),
      refined: { supplies: count(db, 'refinedSupplies'), demands: count(db, 'refinedDemands') },
      shortlisted: count(db, 'shortlisted'),
      rejected: count(db, 'rejected'),
      batches: count(db, 'batches'),
      sampleRecords: count(db, 'sampleRecords'),
      sampleRemoved: isSampleRemoved(db),
    }
  },
  'library.check': (_, { library }) => {
    library.place.require()
    const found = findings(library.reading)
    return { sound: found.length === 0, findings: found }
  },
  'library.saveCopy': (_, { library, now }) => {
    const { path, isBack } = library.saveCopy(now())
    return { fileName: basename(path), folder: dirname(path), isBack }
  },
}
