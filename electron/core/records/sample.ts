/** The fictional sample lists: loaded like any list, and taken out again without a trace. */
import { join } from 'node:path'
import type { CallContext } from '../call-context.ts'
import { runJob } from '../jobs/run-job.ts'
import type { WritableDb } from '../library/database.ts'
import { removeUnusedParties } from './parties.ts'

const FILES = { supply: 'sample-supplies.xlsx', demand: 'sample-demands.xlsx' } as const

/**
 * Loads both lists, or, cancelled or failed, neither.
 * @returns how many records were added; those already there are left as they are.
 */
export async function loadSample(context: CallContext): Promise<{ supplies: number; demands: number }> {
  const who = { actor: context.actor, at: context.now().toISOString() }
  const listOf = (kind: keyof typeof FILES) => {
    const path = join(context.resourcesDir, 'sample', FILES[kind])
    return { path, fileName: FILES[kind], kind, source: context.t('sample.source') }
  }
  const lists = [listOf('supply'), listOf('demand')]
  const input = { libraryPath: context.library.path, lists, ...who, isSample: true }
  const { batches } = await runJob('commitAll', input, context)
  const [supplies = 0, demands = 0] = batches.map(({ counts }) => counts.new)
  return { supplies, demands }
}

/** The batches of the user's own lists that name a record of `table`, the first one first. */
const ownBatches = (table: 'supply' | 'demand') => `SELECT import_batch.id FROM import_row
  JOIN import_batch ON import_batch.id = import_row.batch_id
  WHERE import_row.${table}_id = ${table}.id AND is_sample = 0 ORDER BY imported_at, import_batch.id`

const inSample = 'created_in IN (SELECT id FROM import_batch WHERE is_sample = 1)'

/** A sample record that the user's own list has named since is the user's: from then on it counts as that list's. */
function removeRecords(db: WritableDb, table: 'supply' | 'demand'): number {
  const { changes } = db.prepare(`DELETE FROM ${table} WHERE ${inSample} AND NOT EXISTS (${ownBatches(table)})`).run()
  db.exec(`UPDATE ${table} SET created_in = (${ownBatches(table)} LIMIT 1) WHERE ${inSample}`)
  return changes
}

/** @returns how many records were taken out. Decisions and statements go with them. */
export function removeSample(db: WritableDb): { supplies: number; demands: number } {
  return db
    .transaction(() => {
      const removed = { supplies: removeRecords(db, 'supply'), demands: removeRecords(db, 'demand') }
      db.exec('DELETE FROM import_batch WHERE is_sample = 1')
      removeUnusedParties(db)
      return removed
    })
    .immediate()
}
