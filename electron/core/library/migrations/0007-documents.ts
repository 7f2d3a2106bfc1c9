import type { Migration } from '../migrate.ts'

/** What left the house: every export with the records in it, and the issues of the two bulletins. */
export const documents: Migration = {
  version: 7,
  sql: `
CREATE TABLE export_log (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  shows_contacts INTEGER NOT NULL CHECK (shows_contacts IN (0, 1)),
  exported_by TEXT NOT NULL,
  exported_at TEXT NOT NULL
) STRICT;
CREATE INDEX export_log_time ON export_log(exported_at);

CREATE TABLE export_record (
  export_id TEXT NOT NULL REFERENCES export_log(id) ON DELETE CASCADE,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('supply', 'demand')),
  record_id TEXT NOT NULL,
  record_version TEXT NOT NULL,
  PRIMARY KEY (export_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX export_record_record ON export_record(record_id);

CREATE TABLE bulletin_issue (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supply', 'demand')),
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL DEFAULT '',
  issued_on TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  UNIQUE (kind, number)
) STRICT;

CREATE TABLE bulletin_entry (
  issue_id TEXT NOT NULL REFERENCES bulletin_issue(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  record_version TEXT NOT NULL,
  PRIMARY KEY (issue_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulletin_entry_record ON bulletin_entry(record_id);
`,
}
