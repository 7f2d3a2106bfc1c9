import type { Migration } from '../migrate.ts'

/** The history of a record goes with it; what is needed to bring a removed one back stays. */
const forgotten = (table: 'supply' | 'demand'): string =>
  `CREATE TRIGGER ${table}_delete_forgets_edits AFTER DELETE ON ${table}
BEGIN DELETE FROM record_edit WHERE record_id = OLD.id AND kind <> 'removed'; END;`

/**
 * What people do with records by hand: fields that no list fills, a history of edits, drafts, and a decision that is
 * put off (`later`), for which the table of decisions is made anew, because SQLite cannot widen a CHECK.
 */
export const editing: Migration = {
  version: 5,
  sql: `
ALTER TABLE supply ADD COLUMN grade TEXT NOT NULL DEFAULT '';
ALTER TABLE demand ADD COLUMN channel TEXT CHECK (channel IN ('visit', 'meeting', 'questionnaire', 'station'));
ALTER TABLE demand ADD COLUMN station TEXT NOT NULL DEFAULT '';

CREATE TABLE decision_with_later (
  demand_id TEXT NOT NULL REFERENCES demand(id) ON DELETE CASCADE,
  supply_id TEXT NOT NULL REFERENCES supply(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('shortlisted', 'rejected', 'later')),
  reason TEXT,
  note TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (demand_id, supply_id),
  CHECK (state = 'rejected' OR reason IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO decision_with_later SELECT * FROM decision;
DROP TABLE decision;
ALTER TABLE decision_with_later RENAME TO decision;
CREATE INDEX decision_supply ON decision(supply_id);

CREATE TABLE record_edit (
  id TEXT NOT NULL,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('supply', 'demand')),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  undoes TEXT,
  image TEXT,
  updated_before TEXT,
  edited_by TEXT NOT NULL,
  edited_at TEXT NOT NULL,
  PRIMARY KEY (id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_edit_record ON record_edit(record_id, edited_at);
CREATE INDEX record_edit_undoes ON record_edit(undoes) WHERE undoes IS NOT NULL;
${forgotten('supply')}
${forgotten('demand')}

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
}
