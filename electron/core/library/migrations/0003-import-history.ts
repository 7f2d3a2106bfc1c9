import type { Migration } from '../migrate.ts'

/** What people said of two records that look like one: kept apart for good, or to be decided. The older one first. */
const twins = (table: 'supply' | 'demand'): string => `
CREATE TABLE ${table}_twin (
  older_id TEXT NOT NULL REFERENCES ${table}(id) ON DELETE CASCADE,
  newer_id TEXT NOT NULL REFERENCES ${table}(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('apart', 'later')),
  likeness TEXT NOT NULL CHECK (likeness IN ('sameTitle', 'nearTitle')),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (older_id, newer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${table}_twin_newer ON ${table}_twin(newer_id);

CREATE TABLE ${table}_alias (
  key TEXT PRIMARY KEY,
  ${table}_id TEXT NOT NULL REFERENCES ${table}(id) ON DELETE CASCADE,
  batch_id TEXT REFERENCES import_batch(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX ${table}_alias_record ON ${table}_alias(${table}_id);
CREATE INDEX ${table}_alias_batch ON ${table}_alias(batch_id);
`

/**
 * What importing remembers: how a list's columns were understood, which cells a person corrected, what the records
 * were like before, what a source's columns mean, and which records are one or not.
 * `import_batch.layout` and `import_change` say nothing of imports from before this step.
 */
export const importHistory: Migration = {
  version: 3,
  sql: `
ALTER TABLE import_batch ADD COLUMN layout TEXT NOT NULL DEFAULT '[]';
ALTER TABLE import_batch ADD COLUMN typed_organisations TEXT NOT NULL DEFAULT '[]';
ALTER TABLE import_batch ADD COLUMN keeps_changes INTEGER NOT NULL DEFAULT 0 CHECK (keeps_changes IN (0, 1));
ALTER TABLE import_row ADD COLUMN edits TEXT NOT NULL DEFAULT '{}';
CREATE INDEX import_batch_source ON import_batch(kind, source, imported_at);
CREATE INDEX import_batch_file ON import_batch(file_sha256);

CREATE TABLE import_change (
  batch_id TEXT NOT NULL REFERENCES import_batch(id) ON DELETE CASCADE,
  record_id TEXT NOT NULL,
  before TEXT NOT NULL,
  PRIMARY KEY (batch_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_change_record ON import_change(record_id);

CREATE TABLE import_profile (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supply', 'demand')),
  source TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  columns TEXT NOT NULL,
  include_hidden TEXT NOT NULL,
  used_at TEXT NOT NULL,
  UNIQUE (kind, source, fingerprint)
) STRICT;
${twins('supply')}${twins('demand')}`,
}
