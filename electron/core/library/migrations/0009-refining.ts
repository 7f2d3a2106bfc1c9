import type { Migration } from '../migrate.ts'

/** So that the next record whose statement nobody has confirmed is found at once, also when it is the last of 100,000. */
export const refining: Migration = {
  version: 9,
  sql: `
CREATE INDEX problem_statement_open_supply ON problem_statement(supply_id)
  WHERE status = 'suggested' AND supply_id IS NOT NULL;
CREATE INDEX problem_statement_open_demand ON problem_statement(demand_id)
  WHERE status = 'suggested' AND demand_id IS NOT NULL;
`,
}
