/** Decides a pair of records that was left for later: two records for good, or one. */
import { AppError } from '#shared/contract/app-error.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { WritableDb } from '../../library/database.ts'
import { mergeRecords } from '../../merging/merge-records.ts'
import type { Importer } from '../commit/write-list.ts'
import { getTwin, putTwin } from './twin-rows.ts'

export interface TwinToSettle {
  readonly kind: RecordKind
  readonly older: string
  readonly newer: string
  readonly decision: 'apart' | 'merge'
}

/**
 * Call it within a transaction.
 * @returns the edit by which a merge is taken back; null where two stay two
 * @throws AppError `record.notFound` where the pair is not one that was left for later
 */
export function settleTwin(db: WritableDb, twin: TwinToSettle, who: Importer): string | null {
  const { kind, older, newer } = twin
  const stored = getTwin(db, kind, older, newer)
  if (stored === undefined) throw new AppError('record.notFound', { id: newer })
  if (twin.decision === 'merge') return mergeRecords(db, { kind, kept: older, gone: newer }, who)
  putTwin(db, kind, { ...stored, state: 'apart' }, who)
  return null
}
