/** The demands as the workbench lists them: the query behind `matching.workList`. */
import type { WorkItem } from '#shared/contract/work-list.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../library/database.ts'

interface WorkRow extends Omit<WorkItem, 'id' | 'seenAt'> {
  id: DemandId
  seen_at: string | null
}

const counted = (state: string) => `count(*) FILTER (WHERE state = '${state}')`

const WORK_LIST = `WITH decided AS (
  SELECT demand_id, ${counted('shortlisted')} AS shortlisted, ${counted('rejected')} AS rejected, ${counted('later')} AS later
  FROM decision GROUP BY demand_id
)
SELECT demand.id, demand.title, ifnull(organisation.name, '') AS organisation, demand.region,
  ifnull(shortlisted, 0) AS shortlisted, ifnull(rejected, 0) AS rejected, ifnull(later, 0) AS later, seen_at
FROM demand
LEFT JOIN organisation ON organisation.id = demand.organisation_id
LEFT JOIN decided ON decided.demand_id = demand.id
LEFT JOIN match_view ON match_view.demand_id = demand.id
ORDER BY demand.id`

/** Every demand, in the order in which they were added. */
export function workList(db: ReadableDb): WorkItem[] {
  return db
    .prepare<[], WorkRow>(WORK_LIST)
    .all()
    .map(({ seen_at, ...item }) => ({ ...item, seenAt: seen_at }))
}
