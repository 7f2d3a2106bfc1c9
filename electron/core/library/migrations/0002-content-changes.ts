import type { Migration } from '../migrate.ts'

/** What a change of something that is searched leaves behind: a new state of the library, and which patent it was. */
function noted(patent: string): string {
  return `BEGIN
  UPDATE library_state SET content_version = content_version + 1, content_stamp = hex(randomblob(8));
  INSERT INTO supply_text_change (supply_id, version)
    SELECT ${patent}, content_version FROM library_state WHERE ${patent} IS NOT NULL
    ON CONFLICT (supply_id) DO UPDATE SET version = excluded.version;
END;`
}

/** The triggers of the first migration, telling which patent changed. */
function triggers(table: string, patentOf: (row: 'OLD' | 'NEW') => string, changed: string): string {
  return `DROP TRIGGER ${table}_insert_changes_content;
DROP TRIGGER ${table}_delete_changes_content;
DROP TRIGGER ${table}_update_changes_content;
CREATE TRIGGER ${table}_insert_changes_content AFTER INSERT ON ${table} ${noted(patentOf('NEW'))}
CREATE TRIGGER ${table}_delete_changes_content AFTER DELETE ON ${table} ${noted(patentOf('OLD'))}
CREATE TRIGGER ${table}_update_changes_content AFTER UPDATE ON ${table} WHEN ${changed} ${noted(patentOf('NEW'))}`
}

const differ = (...columns: string[]) => columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')

/**
 * So that an index follows a library patent by patent instead of being built anew: which state a patent's text last
 * changed in, and a stamp by which a saved index knows the very state it was made of (two copies of a library may
 * count the same number of changes and differ). Removed patents stay in the table. And which state a demand's matches
 * were last looked at in, so that what is new since can be told.
 */
export const contentChanges: Migration = {
  version: 2,
  sql: `
ALTER TABLE library_state ADD COLUMN content_stamp TEXT NOT NULL DEFAULT '';
UPDATE library_state SET content_stamp = hex(randomblob(8));

CREATE TABLE supply_text_change (
  supply_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_text_change_version ON supply_text_change(version);

CREATE TABLE match_view (
  demand_id TEXT PRIMARY KEY REFERENCES demand(id) ON DELETE CASCADE,
  content_version INTEGER NOT NULL,
  seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

${triggers('supply', (row) => `${row}.id`, differ('title', 'abstract', 'keywords'))}
${triggers('demand', () => 'NULL', differ('title', 'description', 'keywords'))}
${triggers(
  'problem_statement',
  (row) => `${row}.supply_id`,
  // Whether a person stands behind it matters for a demand only.
  `${differ('text')} OR (NEW.demand_id IS NOT NULL AND OLD.status IS NOT NEW.status)`,
)}
`,
}
