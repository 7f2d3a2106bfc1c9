import type { Migration } from '../migrate.ts'

/** The history of a record goes with it, but for what brings a removed one back, and that of one that was merged. */
const forgotten = (table: 'supply' | 'demand'): string => `DROP TRIGGER ${table}_delete_forgets_edits;
CREATE TRIGGER ${table}_delete_forgets_edits AFTER DELETE ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM record_merge WHERE gone_id = OLD.id)
BEGIN DELETE FROM record_edit WHERE record_id = OLD.id AND kind <> 'removed'; END;`

/** Statements that a list brought in a column of its own and that nobody has confirmed, found without looking at the others. */
const columnStatements = (table: 'supply' | 'demand'): string =>
  `CREATE INDEX problem_statement_column_${table} ON problem_statement(${table}_id)
  WHERE status = 'suggested' AND ${table}_id IS NOT NULL AND origin_field = 'problemStatement';`

/**
 * Records that were merged into another: `edit_id` is the merge in the history of the one that was kept, `fields` what
 * the one that went said then, `left` what of it the other says otherwise.
 */
export const merging: Migration = {
  version: 10,
  sql: `
CREATE TABLE record_merge (
  gone_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supply', 'demand')),
  kept_id TEXT NOT NULL,
  edit_id TEXT NOT NULL,
  title TEXT NOT NULL,
  fields TEXT NOT NULL,
  left TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  merged_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX record_merge_kept ON record_merge(kept_id);
${forgotten('supply')}
${forgotten('demand')}
${columnStatements('supply')}
${columnStatements('demand')}
`,
}
