import type { Migration } from '../migrate.ts'

/**
 * Which patents a demand's matches were when they were last looked at (ids, best first, as JSON), so that one can tell
 * after an import what entered, left and moved. NULL: looked at before lists were remembered.
 */
export const matchLists: Migration = {
  version: 8,
  sql: 'ALTER TABLE match_view ADD COLUMN shown TEXT',
}
