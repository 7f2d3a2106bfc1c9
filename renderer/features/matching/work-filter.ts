/** Which demands the list of the workbench keeps: by how far they are decided, and by what a search found. */
import type { DemandNews, WorkItem } from '#shared/contract/work-list.ts'

/** `open`: nothing shortlisted yet; `undecided`: nothing decided at all; `news`: patents new among its matches. */
export const WORK_FILTERS = ['all', 'open', 'undecided', 'news'] as const
export type WorkFilter = (typeof WORK_FILTERS)[number]

export type NewsById = ReadonlyMap<string, DemandNews>

export const newsById = (news: readonly DemandNews[] = []): NewsById =>
  new Map(news.map((each) => [each.demandId as string, each]))

const KEEPS: Readonly<Record<WorkFilter, (item: WorkItem, news: NewsById) => boolean>> = {
  all: () => true,
  open: ({ shortlisted }) => shortlisted === 0,
  undecided: ({ shortlisted, rejected, later }) => shortlisted + rejected + later === 0,
  news: ({ id }, news) => (news.get(id)?.fresh ?? 0) > 0,
}

/** @param found Ids that a search found, best first; null: nothing is searched */
export function searched(items: readonly WorkItem[], found: readonly string[] | null): readonly WorkItem[] {
  if (found === null) return items
  const byId = new Map(items.map((item) => [item.id as string, item]))
  return found.map((id) => byId.get(id)).filter((item) => item !== undefined)
}

/** @param keptId Of the demand on the screen: it stays, though what was decided on it takes it out of the filter. */
export function keptItems(
  items: readonly WorkItem[],
  filter: WorkFilter,
  { news, keptId }: { news: NewsById; keptId: string | null },
): readonly WorkItem[] {
  if (filter === 'all') return items
  return items.filter((item) => item.id === keptId || KEEPS[filter](item, news))
}

/** How many demands each filter would keep. */
export function countsOf(items: readonly WorkItem[], news: NewsById): Readonly<Record<WorkFilter, number>> {
  const count = (filter: WorkFilter) => items.filter((item) => KEEPS[filter](item, news)).length
  return { all: items.length, open: count('open'), undecided: count('undecided'), news: count('news') }
}
