/** News in the matching thread: how the matches of demands differ from those that were last looked at. */
import type { DemandNews } from '#shared/contract/work-list.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { Weights } from '#shared/matching/weights.ts'
import { decisionsOfDemand, keptPairs } from '../decisions/decision-rows.ts'
import type { ReadableDb } from '../library/database.ts'
import { amongThese, type Breathe, forDemands } from './answers.ts'
import { familiesOf, type Member } from './families.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { type MatchView, newSince, patentsState, staleViews } from './match-views.ts'
import { Newcomers } from './newcomers.ts'

/** So many matches count: as many as the workbench shows at first. */
const FIRST = 20

/** So many are looked through for near-identical ones, which share a place. */
const LOOKED_THROUGH = FIRST + 10

/** Reads what tells near-identical patents, one patent at a time. */
function memberReader(db: ReadableDb, demandId: DemandId): (supplyId: SupplyId) => Member & { supplyId: SupplyId } {
  const facts = db.prepare<[string], { title: string; applicants: string }>(
    'SELECT title, applicants FROM supply WHERE id = ?',
  )
  const decisions = decisionsOfDemand(db, demandId)
  return (supplyId) => {
    const { title, applicants } = facts.get(supplyId) ?? { title: '', applicants: '[]' }
    return { supplyId, title, applicants: JSON.parse(applicants), decision: decisions.get(supplyId) ?? null }
  }
}

/**
 * The first matches of a demand as the workbench shows them.
 * @param among Only these are looked at; null: all patents.
 */
async function firstMatches(
  db: ReadableDb,
  library: IndexedLibrary,
  demandId: DemandId,
  among: readonly SupplyId[] | null,
  weights: Weights,
) {
  const ask = { demandIds: [demandId], top: LOOKED_THROUGH, weights, pinned: new Map() }
  const [matches = []] =
    among === null
      ? await forDemands(library, ask, async () => {})
      : [amongThese(library, demandId, among, weights).slice(0, LOOKED_THROUGH)]
  const members = matches.map(({ supplyId }) => supplyId).map(memberReader(db, demandId))
  return familiesOf(members)
    .slice(0, FIRST)
    .map(({ head }) => head.supplyId)
}

function compared(db: ReadableDb, view: MatchView, list: readonly SupplyId[], kept: ReadonlySet<SupplyId>): DemandNews {
  const isNew = newSince(db, view)
  const before = new Set(view.shown)
  const now = new Set(list)
  const isKnown = view.shown !== null
  return {
    demandId: view.demandId,
    fresh: list.filter(isNew).length,
    entered: isKnown ? list.filter((id) => !before.has(id)).length : 0,
    left: (view.shown ?? []).slice(0, FIRST).filter((id) => !now.has(id) && !kept.has(id)).length,
  }
}

/** A list stands as long as no patent, no word of its demand and no look at it has changed. */
interface KnownList {
  readonly asked: string
  readonly list: readonly SupplyId[]
}

/** Tells the news; what was ranked once, for a state of the patents and some weights, is remembered. */
export function createNews(db: ReadableDb) {
  let held: { readonly of: string; readonly lists: Map<DemandId, KnownList> } = { of: '', lists: new Map() }
  return async (library: IndexedLibrary, weights: Weights, breathe: Breathe): Promise<DemandNews[]> => {
    const of = JSON.stringify([patentsState(db), weights])
    if (held.of !== of) held = { of, lists: new Map() }
    const { lists } = held
    const newcomers = new Newcomers(db, library, weights)
    const listOf = async (view: MatchView) => {
      const { demandId, shown, version } = view
      const asked = JSON.stringify([library.query(demandId).text, version])
      const known = lists.get(demandId)
      if (known?.asked === asked) return known.list
      const come = newcomers.of(view, FIRST)
      if (come?.length === 0) return null
      const among = come === null ? null : [...(shown ?? []), ...come]
      const list = await firstMatches(db, library, demandId, among, weights)
      lists.set(demandId, { asked, list })
      return list
    }
    const views = staleViews(db)
    const kept = keptPairs(db)
    const news: DemandNews[] = []
    for (const view of views) {
      await breathe(news.length, views.length)
      const { demandId } = view
      const list = await listOf(view)
      const none = { demandId, fresh: 0, entered: 0, left: 0 }
      news.push(list === null ? none : compared(db, view, list, kept.get(demandId) ?? new Set()))
    }
    // Another question may have brought the index to a later state meanwhile.
    if (of !== JSON.stringify([patentsState(db), weights])) held = { of: '', lists: new Map() }
    return news
  }
}
