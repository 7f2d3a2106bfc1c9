/** Which of the library's records are looked at while an issue is put together. Pure. */
import { ISSUE_STATES } from '#shared/contract/documents.ts'
import type { BulletinProposal } from '../../client/document-queries.ts'

export type BulletinRecord = BulletinProposal['records'][number]

/** By what they are to the next issue; `fresh`: new or changed; `chosen`: what stands in it so far. */
export const VIEWS = ['fresh', ...ISSUE_STATES, 'chosen', 'all'] as const
export type View = (typeof VIEWS)[number]

/** Empty texts: any. */
export interface IssueFilter {
  readonly view: View
  readonly group: string
  readonly text: string
}

const isFresh = ({ state }: BulletinRecord): boolean => state === 'new' || state === 'changed'

function isInView(record: BulletinRecord, view: View, chosen: ReadonlySet<string>): boolean {
  if (view === 'all') return true
  if (view === 'chosen') return chosen.has(record.id)
  return view === 'fresh' ? isFresh(record) : record.state === view
}

/** What is new is looked at first; where nothing is, everything. */
export const firstFilter = (records: readonly BulletinRecord[]): IssueFilter => ({
  view: records.some(isFresh) ? 'fresh' : 'all',
  group: '',
  text: '',
})

/** What a filter keeps, the last to come into the library first. */
export function foundRecords(
  records: readonly BulletinRecord[],
  { view, group, text }: IssueFilter,
  chosen: ReadonlySet<string>,
): BulletinRecord[] {
  const words = text.trim().toLowerCase()
  return records
    .filter((record) => isInView(record, view, chosen))
    .filter((record) => group === '' || record.group === group)
    .filter((record) => `${record.title} ${record.group}`.toLowerCase().includes(words))
    .sort((a, b) => b.addedAt.localeCompare(a.addedAt))
}

/** Protection has ended: nobody can sell it, so only a person who means it takes it in. */
export const hasEnded = ({ flags }: BulletinRecord): boolean => flags.includes('ended')

/** Of what was found, the ids of what is taken in at one press, and of what has ended and is not in yet. */
export function takenAtOnce(found: readonly BulletinRecord[], chosen: ReadonlySet<string>) {
  const ids = (records: readonly BulletinRecord[]) => records.map(({ id }) => id)
  return {
    offered: ids(found.filter((record) => !hasEnded(record))),
    ended: ids(found.filter((record) => hasEnded(record) && !chosen.has(record.id))),
  }
}

/** How many there are of each view; those that would be empty are left out, but for what is chosen and all. */
export function viewCounts(records: readonly BulletinRecord[], chosen: ReadonlySet<string>) {
  return VIEWS.map((view) => ({
    view,
    count: records.filter((record) => isInView(record, view, chosen)).length,
  })).filter(({ view, count }) => count > 0 || view === 'chosen' || view === 'all')
}

/** The groups of what is looked at, the largest first. */
export function groupCounts(records: readonly BulletinRecord[], filter: IssueFilter, chosen: ReadonlySet<string>) {
  const looked = foundRecords(records, { ...filter, group: '' }, chosen)
  const groups = Map.groupBy(looked, ({ group }) => group)
  return [...groups]
    .map(([group, own]) => ({ group, count: own.length, chosen: own.filter(({ id }) => chosen.has(id)).length }))
    .sort((a, b) => b.count - a.count)
}
