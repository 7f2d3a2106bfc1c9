/** A list of matches beside the one that was last looked at: what entered, left and moved. */
import type { DemandResult, SupplyMatch } from '#shared/contract/matching.ts'
import type { ReadableDb } from '../library/database.ts'
import { findSupplyTitle } from '../records/supply-rows.ts'
import type { MatchView } from './match-views.ts'

/** Each match with its rank then, and what is no longer among them. Patents that are gone from the library go unsaid. */
export function sinceLastLook(
  db: ReadableDb,
  matches: readonly SupplyMatch[],
  view: MatchView | null,
): Pick<DemandResult, 'matches' | 'lastLook'> {
  if (view === null || view.shown === null) return { matches: [...matches], lastLook: null }
  const rankThen = new Map(view.shown.map((id, place) => [id, place + 1]))
  const present = new Set(matches.flatMap(({ supplyId, family }) => [supplyId, ...family.map((each) => each.supplyId)]))
  const left = [...rankThen]
    .filter(([supplyId]) => !present.has(supplyId))
    .map(([supplyId, wasRank]) => ({ supplyId, title: findSupplyTitle(db, supplyId), wasRank }))
  return {
    matches: matches.map((match) => ({ ...match, wasRank: rankThen.get(match.supplyId) ?? null })),
    lastLook: {
      at: view.at,
      left: left.filter((each): each is typeof each & { title: string } => each.title !== null),
    },
  }
}
