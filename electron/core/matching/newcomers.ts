/**
 * What may have got into a list of matches since it was looked at. A patent that came or changed is news only where it
 * gets in among the first: those alone are ranked, and the list with them; the whole library is not.
 */
import type { SupplyId } from '#shared/domain/ids.ts'
import type { DemandQuery } from '#shared/matching/index/demand-query.ts'
import { shownFrom } from '#shared/matching/levels.ts'
import type { SomeSupplies } from '#shared/matching/match-index.ts'
import type { Weights } from '#shared/matching/weights.ts'
import type { ReadableDb } from '../library/database.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { suppliesTouchedSince } from './library-texts.ts'
import type { MatchView } from './match-views.ts'

/** Words become rarer or more common with every patent, and all scores move a little. */
const DRIFT = 0.97

/** What changed since a state of the library. */
interface Changes {
  readonly ids: ReadonlySet<string>
  readonly present: SomeSupplies
}

/** Made for one state of the library: it remembers what has changed since each look. */
export class Newcomers {
  private readonly db: ReadableDb
  private readonly library: IndexedLibrary
  private readonly weights: Weights
  private readonly changes = new Map<number, Changes>()

  constructor(db: ReadableDb, library: IndexedLibrary, weights: Weights) {
    this.db = db
    this.library = library
    this.weights = weights
  }

  /**
   * Ids of patents that may stand in the list now.
   * @param most As many of the list as are compared.
   * @returns null where the list was not remembered, or one of it has changed or gone: others may follow it up.
   */
  of({ demandId, version, shown }: MatchView, most: number): readonly SupplyId[] | null {
    if (shown === null) return null
    const { ids, present } = this.since(version)
    if (shown.some((id) => ids.has(id))) return null
    const query = this.library.query(demandId)
    const hits = this.library.index.rankSome(present, query, this.weights, most)
    if (hits.length === 0) return []
    const from = DRIFT * this.entry(query, shown.slice(0, most), most)
    return hits.filter(({ score }) => score >= from).map(({ id }) => id as SupplyId)
  }

  /** What a patent must score to get into a list: more than its last, or than what is shown at all. */
  private entry(query: DemandQuery, list: readonly SupplyId[], most: number): number {
    // Lists are told with the better level first: the best and the last by score may stand anywhere in them.
    const scores = list.map((id) => this.library.index.score(query, this.library.supply(id).vectors, this.weights))
    return list.length < most ? shownFrom(Math.max(0, ...scores)) : Math.min(...scores)
  }

  private since(version: number): Changes {
    const known = this.changes.get(version)
    if (known !== undefined) return known
    const ids = new Set(suppliesTouchedSince(this.db, version))
    const found = { ids, present: this.library.index.some(ids) }
    this.changes.set(version, found)
    return found
  }
}
