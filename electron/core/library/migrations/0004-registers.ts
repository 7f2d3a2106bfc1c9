import type { Migration } from '../migrate.ts'

/** Notes that a record is not what it was. */
function noted(table: string, event: string, kind: string, id: string, when = ''): string {
  return `CREATE TRIGGER ${table}_${event.split(' ')[0]?.toLowerCase()}_changes_${kind} AFTER ${event} ON ${table} ${when}
BEGIN
  UPDATE library_state SET record_version = record_version + 1;
  INSERT INTO record_change (record_id, kind, version)
    SELECT ${id}, '${kind}', record_version FROM library_state WHERE true
    ON CONFLICT (record_id) DO UPDATE SET version = excluded.version;
END;`
}

/** Notes every record that names a party which is not what it was. */
const notedBy = (party: 'organisation' | 'contact', kind: 'supply' | 'demand') =>
  `CREATE TRIGGER ${party}_update_changes_${kind} AFTER UPDATE ON ${party}
BEGIN
  UPDATE library_state SET record_version = record_version + 1;
  INSERT INTO record_change (record_id, kind, version)
    SELECT ${kind}.id, '${kind}', record_version FROM ${kind}, library_state WHERE ${kind}.${party}_id = NEW.id
    ON CONFLICT (record_id) DO UPDATE SET version = excluded.version;
END;`

/**
 * So that the registers, which live in memory, follow the library record by record. A new record is no note here, and
 * neither is a new problem statement: its row comes after all that are known, and a long import would pay for each.
 */
export const registers: Migration = {
  version: 4,
  sql: `
ALTER TABLE library_state ADD COLUMN record_version INTEGER NOT NULL DEFAULT 0;

CREATE TABLE record_change (
  record_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supply', 'demand')),
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX record_change_version ON record_change(version);

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supply', 'demand')),
  name TEXT NOT NULL CHECK (name <> ''),
  definition TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (kind, name)
) STRICT;

${noted('supply', 'UPDATE', 'supply', 'NEW.id')}
${noted('supply', 'DELETE', 'supply', 'OLD.id')}
${noted('demand', 'UPDATE', 'demand', 'NEW.id')}
${noted('demand', 'DELETE', 'demand', 'OLD.id')}
${noted('problem_statement', 'UPDATE', 'supply', 'NEW.supply_id', 'WHEN NEW.supply_id IS NOT NULL')}
${noted('problem_statement', 'UPDATE', 'demand', 'NEW.demand_id', 'WHEN NEW.demand_id IS NOT NULL')}
${noted('problem_statement', 'DELETE', 'supply', 'OLD.supply_id', 'WHEN OLD.supply_id IS NOT NULL')}
${noted('problem_statement', 'DELETE', 'demand', 'OLD.demand_id', 'WHEN OLD.demand_id IS NOT NULL')}
${notedBy('organisation', 'demand')}
${notedBy('contact', 'supply')}
${notedBy('contact', 'demand')}
`,
}
