import type { Migration } from '../migrate.ts'

const STAGES = "('recommended', 'contacted', 'met', 'interested', 'signed', 'landed', 'ended')"

/** Pairs that are followed up until a contract is signed and put to use, and every step on the way. */
export const followUp: Migration = {
  version: 6,
  sql: `
CREATE TABLE follow_up (
  demand_id TEXT NOT NULL REFERENCES demand(id) ON DELETE CASCADE,
  supply_id TEXT NOT NULL REFERENCES supply(id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ${STAGES}),
  since TEXT NOT NULL,
  next_step TEXT NOT NULL DEFAULT '',
  due TEXT,
  responsible TEXT NOT NULL DEFAULT '',
  amount TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  end_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (demand_id, supply_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_supply ON follow_up(supply_id);

CREATE TABLE follow_up_event (
  id TEXT PRIMARY KEY,
  demand_id TEXT NOT NULL REFERENCES demand(id) ON DELETE CASCADE,
  supply_id TEXT NOT NULL REFERENCES supply(id) ON DELETE CASCADE,
  from_stage TEXT NOT NULL CHECK (from_stage IN ${STAGES}),
  to_stage TEXT NOT NULL CHECK (to_stage IN ${STAGES}),
  on_date TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  undoes TEXT,
  moved_by TEXT NOT NULL,
  moved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_event_pair ON follow_up_event(demand_id, supply_id, moved_at);
CREATE INDEX follow_up_event_supply ON follow_up_event(supply_id);

-- The figures count records by the time they came and by whether somebody has confirmed what they are about.
CREATE INDEX supply_created ON supply(created_at, id);
CREATE INDEX demand_created ON demand(created_at, id);
CREATE INDEX problem_statement_supply_confirmed ON problem_statement(supply_id)
  WHERE status = 'confirmed' AND supply_id IS NOT NULL;
CREATE INDEX problem_statement_demand_confirmed ON problem_statement(demand_id)
  WHERE status = 'confirmed' AND demand_id IS NOT NULL;
`,
}
