/** Writes one planned list into the library: its records, its rows, and what is needed to undo it. */
import type { ImportColumn, RecordKind } from '#shared/contract/importing.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { newId } from '../../ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import { insertMany, isMany } from '../../library/bulk-insert.ts'
import type { WritableDb } from '../../library/database.ts'
import { ContactBook, removeUnusedParties, typedOrganisations, untypedOrganisations } from '../../records/parties.ts'
import { insertBatch, insertRows, noteTypedOrganisations } from '../history/batch-rows.ts'
import { keepBefore } from '../history/change-rows.ts'
import type { StoredSection } from '../history/stored-layout.ts'
import { insertAlias } from '../history/twin-rows.ts'
import { isWritten, type ListPlan, type PlannedRecord } from '../plan/plan.ts'
import { type Tick, ticker } from '../plan/ticker.ts'
import type { NewIn } from '../record-side.ts'
import { type RecordFields, SIDES } from '../sides.ts'

/** A list that is to be written, and what is kept of it. */
export interface ListToWrite {
  readonly kind: RecordKind
  /** Who sent the list. */
  readonly source: string
  readonly fileName: string
  readonly sha256: string
  readonly columns: readonly ImportColumn[]
  readonly layout: readonly StoredSection[]
}

/** Who imports, and when: an ISO time. */
export interface Importer {
  readonly actor: string
  readonly at: string
}

interface Batch extends NewIn {
  readonly kind: RecordKind
}

function writeRecord(db: WritableDb, record: PlannedRecord<RecordFields>, batch: Batch): void {
  const side = SIDES[batch.kind]
  if (record.isNew) side.insert(db, record.id, record.fields, batch)
  else {
    keepBefore(db, batch, record)
    side.update(db, record.id, record.fields, batch.at)
  }
}

/** Records in their order, cut where new ones and known ones take turns. */
function runsOf(records: readonly PlannedRecord<RecordFields>[]): PlannedRecord<RecordFields>[][] {
  const runs: PlannedRecord<RecordFields>[][] = []
  for (const record of records) {
    const last = runs.at(-1)
    if (last?.[0]?.isNew === record.isNew) last.push(record)
    else runs.push([record])
  }
  return runs
}

function writeRecords(db: WritableDb, records: readonly PlannedRecord<RecordFields>[], batch: Batch, tick: Tick): void {
  const untyped = untypedOrganisations(db)
  let done = 0
  for (const run of runsOf(records)) {
    const contacts = run[0]?.isNew && isMany(run.length) ? new ContactBook(db) : undefined
    const write = () => {
      for (const record of run) {
        writeRecord(db, record, { ...batch, contacts })
        done += 1
        tick(done)
      }
    }
    if (run[0]?.isNew) insertMany(db, batch.kind, run.length, write)
    else write()
  }
  noteTypedOrganisations(db, batch.id, typedOrganisations(db, untyped))
  if (records.some(({ isNew }) => !isNew)) removeUnusedParties(db)
}

/**
 * Call it within a transaction.
 * @throws AppError `app.cancelled`
 */
export function writeList(
  db: WritableDb,
  list: ListToWrite,
  plan: ListPlan<RecordFields>,
  by: Importer & { readonly isSample: boolean },
  ctx: JobContext,
): ImportBatchId {
  const batch = { id: newId<ImportBatchId>(), kind: list.kind, at: by.at }
  insertBatch(db, { ...list, ...by, id: batch.id, counts: plan.counts })
  const written = plan.records.filter(isWritten)
  const tick = ticker('saving', written.length + plan.rows.length, ctx)
  writeRecords(db, written, batch, tick)
  for (const { id, aliases } of plan.records) for (const key of aliases) insertAlias(db, batch.kind, key, id, batch.id)
  insertRows(db, batch, plan.rows, (done) => tick(written.length + done))
  return batch.id
}
