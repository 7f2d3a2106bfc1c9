/** Decides a pair of records that was left for later: two records for good, or one. */
import { AppError } from '#shared/contract/app-error.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { moveFollowUps } from '../../follow-up/merge.ts'
import type { WritableDb } from '../../library/database.ts'
import { removeUnusedParties } from '../../records/parties.ts'
import type { Importer } from '../commit/write-list.ts'
import { aliasOf } from '../plan/drafts.ts'
import type { Imported, StoredRecord } from '../record-side.ts'
import { type FieldValue, type RecordFields, SIDES } from '../sides.ts'
import { getTwin, insertAlias, moveAliases, putTwin } from './twin-rows.ts'

export interface TwinToSettle {
  readonly kind: RecordKind
  readonly older: string
  readonly newer: string
  readonly decision: 'apart' | 'merge'
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What the older says, and where it says nothing what the newer says. */
function mergedFields(older: Imported<RecordFields>, newer: Imported<RecordFields>): Imported<RecordFields> {
  const lacking = Object.keys(older).filter((field) => isEmpty(older[field]) && !isEmpty(newer[field]))
  return { ...older, ...Object.fromEntries(lacking.map((field) => [field, newer[field] as FieldValue])) }
}

/** Decisions, follow-ups, source rows and a statement that a person stands behind go to the older; where both have one it keeps its own. */
function moveWhatBelongs(
  db: WritableDb,
  kind: RecordKind,
  from: StoredRecord<RecordFields>,
  to: StoredRecord<RecordFields>,
  actor: string,
): void {
  const column = `${kind}_id`
  db.prepare(`UPDATE import_row SET ${column} = ? WHERE ${column} = ?`).run(to.id, from.id)
  db.prepare(`UPDATE OR IGNORE decision SET ${column} = ? WHERE ${column} = ?`).run(to.id, from.id)
  moveFollowUps(db, kind, { from: from.id, to: to.id }, actor)
  moveAliases(db, kind, from.id, to.id)
  if (!from.statementIsFixed || to.statementIsFixed) return
  db.prepare(`DELETE FROM problem_statement WHERE ${column} = ?`).run(to.id)
  db.prepare(`UPDATE problem_statement SET ${column} = ? WHERE ${column} = ?`).run(to.id, from.id)
}

function merge(db: WritableDb, { kind, older, newer }: TwinToSettle, { actor, at }: Importer): void {
  const side = SIDES[kind]
  const [to, from] = [side.load(db, older), side.load(db, newer)]
  moveWhatBelongs(db, kind, from, to, actor)
  insertAlias(db, kind, aliasOf(side, from.fields), to.id, null)
  // The number is unique: the newer must go before the older can have it.
  db.prepare(`DELETE FROM ${kind} WHERE id = ?`).run(newer)
  side.update(db, to.id, mergedFields(to.fields, from.fields), at)
  removeUnusedParties(db)
}

/**
 * Call it within a transaction.
 * @throws AppError `record.notFound` where the pair is not one that was left for later
 */
export function settleTwin(db: WritableDb, twin: TwinToSettle, who: Importer): void {
  const stored = getTwin(db, twin.kind, twin.older, twin.newer)
  if (stored === undefined) throw new AppError('record.notFound', { id: twin.newer })
  if (twin.decision === 'apart') putTwin(db, twin.kind, { ...stored, state: 'apart' }, who)
  else merge(db, twin, who)
}
