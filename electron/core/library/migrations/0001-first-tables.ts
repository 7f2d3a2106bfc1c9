import type { Migration } from '../migrate.ts'

/** What is searched, by table: a change of it makes the index stale; a new price or phone number does not. */
function contentTriggers(table: string, columns: readonly string[], orWhen = ''): string {
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  const count = 'BEGIN UPDATE library_state SET content_version = content_version + 1; END;'
  return `CREATE TRIGGER ${table}_insert_changes_content AFTER INSERT ON ${table} ${count}
CREATE TRIGGER ${table}_delete_changes_content AFTER DELETE ON ${table} ${count}
CREATE TRIGGER ${table}_update_changes_content AFTER UPDATE ON ${table} WHEN ${changed}${orWhen} ${count}`
}

/**
 * The first tables. Ids are UUIDv7 (sortable by time, unique across laptops). Lists are JSON arrays.
 * `library_state.content_version` counts changes of what is searched, so that an index knows it is stale.
 */
export const firstTables: Migration = {
  version: 1,
  sql: `
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  organisation_id TEXT REFERENCES organisation(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX contact_organisation ON contact(organisation_id);
CREATE UNIQUE INDEX contact_identity ON contact(ifnull(organisation_id, ''), name, phone);

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supply', 'demand')),
  source TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  columns TEXT NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  count_read INTEGER NOT NULL,
  count_new INTEGER NOT NULL,
  count_changed INTEGER NOT NULL,
  count_unchanged INTEGER NOT NULL,
  count_rejected INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE supply (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  application_number TEXT UNIQUE,
  application_number_raw TEXT NOT NULL DEFAULT '',
  publication_number TEXT,
  patent_type TEXT,
  legal_status TEXT,
  applicants TEXT NOT NULL DEFAULT '[]',
  inventors TEXT NOT NULL DEFAULT '[]',
  abstract TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '[]',
  ipc TEXT NOT NULL DEFAULT '[]',
  application_date TEXT,
  grant_date TEXT,
  transfer_modes TEXT NOT NULL DEFAULT '[]',
  price TEXT NOT NULL DEFAULT '',
  contact_id TEXT REFERENCES contact(id) ON DELETE SET NULL,
  identity TEXT NOT NULL,
  created_in TEXT REFERENCES import_batch(id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX supply_identity ON supply(identity);
CREATE INDEX supply_batch ON supply(created_in);
CREATE INDEX supply_contact ON supply(contact_id);

CREATE TABLE demand (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  description TEXT NOT NULL DEFAULT '',
  organisation_id TEXT REFERENCES organisation(id) ON DELETE SET NULL,
  contact_id TEXT REFERENCES contact(id) ON DELETE SET NULL,
  region TEXT NOT NULL DEFAULT '',
  industry TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '[]',
  budget TEXT NOT NULL DEFAULT '',
  deadline TEXT,
  transfer_modes TEXT NOT NULL DEFAULT '[]',
  confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  identity TEXT NOT NULL,
  created_in TEXT REFERENCES import_batch(id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX demand_identity ON demand(identity);
CREATE INDEX demand_batch ON demand(created_in);
CREATE INDEX demand_contact ON demand(contact_id);
CREATE INDEX demand_organisation ON demand(organisation_id);

CREATE TABLE problem_statement (
  id TEXT PRIMARY KEY,
  supply_id TEXT UNIQUE REFERENCES supply(id) ON DELETE CASCADE,
  demand_id TEXT UNIQUE REFERENCES demand(id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  status TEXT NOT NULL CHECK (status IN ('suggested', 'confirmed')),
  origin_kind TEXT NOT NULL CHECK (origin_kind IN ('extracted', 'typed')),
  origin_field TEXT,
  origin_start INTEGER,
  origin_end INTEGER,
  typed_by TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((supply_id IS NULL) <> (demand_id IS NULL)),
  CHECK (
    (origin_kind = 'extracted' AND origin_field IS NOT NULL AND origin_start <= origin_end) OR
    (origin_kind = 'typed' AND typed_by IS NOT NULL)
  )
) STRICT;

CREATE TABLE import_row (
  batch_id TEXT NOT NULL REFERENCES import_batch(id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  cells TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'unchanged', 'rejected')),
  rejection TEXT,
  flags TEXT NOT NULL DEFAULT '[]',
  supply_id TEXT REFERENCES supply(id) ON DELETE SET NULL,
  demand_id TEXT REFERENCES demand(id) ON DELETE SET NULL,
  PRIMARY KEY (batch_id, sheet, row_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_supply ON import_row(supply_id) WHERE supply_id IS NOT NULL;
CREATE INDEX import_row_demand ON import_row(demand_id) WHERE demand_id IS NOT NULL;

CREATE TABLE decision (
  demand_id TEXT NOT NULL REFERENCES demand(id) ON DELETE CASCADE,
  supply_id TEXT NOT NULL REFERENCES supply(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('shortlisted', 'rejected')),
  reason TEXT,
  note TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (demand_id, supply_id),
  CHECK (state = 'rejected' OR reason IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_supply ON decision(supply_id);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE library_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content_version INTEGER NOT NULL
) STRICT;
INSERT INTO library_state VALUES (1, 0);

${contentTriggers('supply', ['title', 'abstract', 'keywords'])}
${contentTriggers('demand', ['title', 'description', 'keywords'])}
${
  // Whether a person stands behind it matters for a demand only.
  contentTriggers('problem_statement', ['text'], ' OR (NEW.demand_id IS NOT NULL AND OLD.status IS NOT NEW.status)')
}
`,
}
