/** The fictional sample lists: loaded like any list, and taken out again without a trace. */
import { basename, join } from 'node:path'
import type { CallContext } from '../call-context.ts'
import { runJob } from '../jobs/run-job.ts'
import type { WritableDb } from '../library/database.ts'

const FILES = { supply: 'sample-supplies.xlsx', demand: 'sample-demands.xlsx' } as const

async function loadOne(kind: keyof typeof FILES, context: CallContext): Promise<number> {
  const path = join(context.resourcesDir, 'sample', FILES[kind])
  const { batch } = await runJob(
    'commitList',
    {
      path,
      fileName: basename(path),
      kind,
      libraryPath: context.library.path,
      source: context.t('sample.source'),
      actor: context.actor,
      at: context.now().toISOString(),
      isSample: true,
    },
    context,
  )
  return batch.counts.new
}

/** @returns how many records were added; those already there are left as they are. */
export async function loadSample(context: CallContext): Promise<{ supplies: number; demands: number }> {
  const supplies = await loadOne('supply', context)
  return { supplies, demands: await loadOne('demand', context) }
}

const IN_SAMPLE = 'created_in IN (SELECT id FROM import_batch WHERE is_sample = 1)'

/** @returns how many records were taken out. Decisions and statements go with them. */
export function removeSample(db: WritableDb): { supplies: number; demands: number } {
  return db
    .transaction(() => {
      const supplies = db.prepare(`DELETE FROM supply WHERE ${IN_SAMPLE}`).run().changes
      const demands = db.prepare(`DELETE FROM demand WHERE ${IN_SAMPLE}`).run().changes
      db.exec(`DELETE FROM import_batch WHERE is_sample = 1;
      DELETE FROM contact WHERE id NOT IN (SELECT contact_id FROM supply WHERE contact_id IS NOT NULL)
        AND id NOT IN (SELECT contact_id FROM demand WHERE contact_id IS NOT NULL);
      DELETE FROM organisation WHERE id NOT IN (SELECT organisation_id FROM demand WHERE organisation_id IS NOT NULL)
        AND id NOT IN (SELECT organisation_id FROM contact WHERE organisation_id IS NOT NULL);`)
      return { supplies, demands }
    })
    .immediate()
}
