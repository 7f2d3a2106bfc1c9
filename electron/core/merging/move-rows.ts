/** What belongs to a record that goes becomes that of the one that stays, table by table. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { moveDecisions } from '../decisions/merge.ts'
import { moveFollowUps } from '../follow-up/merge.ts'
import { moveAliases, moveTwins } from '../importing/history/twin-rows.ts'
import type { WritableDb } from '../library/database.ts'

export interface Pair {
  readonly from: string
  readonly to: string
}

/** Exports and issues say what left the house: the record that stays has been out where the other was. */
function movePublications(db: WritableDb, { from, to }: Pair): void {
  db.prepare('UPDATE OR IGNORE export_record SET record_id = ? WHERE record_id = ?').run(to, from)
  db.prepare('DELETE FROM export_record WHERE record_id = ?').run(from)
  db.prepare('UPDATE bulletin_entry SET record_id = ? WHERE record_id = ?').run(to, from)
}

/** A statement that a person stands behind goes along, where the other record has none such. */
function moveStatement(db: WritableDb, column: string, { from, to }: Pair): void {
  db.prepare(`DELETE FROM problem_statement WHERE ${column} = ?`).run(to)
  db.prepare(`UPDATE problem_statement SET ${column} = ? WHERE ${column} = ?`).run(to, from)
}

/** Call it within a transaction, before the record that goes is deleted. */
export function moveWhatBelongs(
  db: WritableDb,
  kind: RecordKind,
  pair: Pair,
  { takesStatement, actor }: { takesStatement: boolean; actor: string },
): void {
  const column = `${kind}_id`
  db.prepare(`UPDATE import_row SET ${column} = ? WHERE ${column} = ?`).run(pair.to, pair.from)
  moveDecisions(db, kind, pair)
  moveFollowUps(db, kind, pair, actor)
  moveAliases(db, kind, pair.from, pair.to)
  moveTwins(db, kind, pair.from, pair.to)
  movePublications(db, pair)
  if (takesStatement) moveStatement(db, column, pair)
}
