/** The library as the matching thread holds it: the index, and what questions need beside it, following the library's changes. */
import { AppError } from '#shared/contract/app-error.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { Explainer, type OfferedSupply } from '#shared/matching/explain.ts'
import type { DemandQuery } from '#shared/matching/index/demand-query.ts'
import type { CollectionData, SupplyRecord } from '#shared/matching/index/supply-collection.ts'
import type { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import type { ObjectWords } from '#shared/text/object-groups.ts'
import type { SaidStops } from '#shared/text/own-stop-words.ts'
import type { ReadableDb } from '../library/database.ts'
import { type ContentState, contentState } from '../library/open.ts'
import { hasBeenIn } from './index-note.ts'
import {
  countChangedSince,
  countSupplies,
  everyDemand,
  everySupply,
  suppliesAfter,
  suppliesChangedSince,
  supplyTextReader,
} from './library-texts.ts'
import { generalWords, stopWordsWith } from './stop-words.ts'

/** Patents whose vectors are kept for the next demand that they are proposed for. */
const KEPT_VECTORS = 4096

/** The trade's words: what they mean to each other, what they are about, and which tell nothing. */
export interface Words {
  readonly graph: LexiconGraph
  readonly objectWords: ObjectWords
  /** The user's own changes to the shipped stop words. */
  readonly stops: readonly SaidStops[]
}

/** Called while many patents are read, with how many of how many; may throw to cancel. */
export type IndexingTick = (done: number, total: number) => void

const ROWS_PER_TICK = 500
/** A fraction of a second's work. */
const ROWS_PER_TURN = 1000

function* ticking(records: Iterable<SupplyRecord>, total: number, tick: IndexingTick): Generator<SupplyRecord> {
  let done = 0
  for (const record of records) {
    if (done % ROWS_PER_TICK === 0) tick(done, total)
    done += 1
    yield record
  }
}

/** Taking over what has changed costs more than building, for each patent, and less for the others. */
const MOST_CHANGED = 0.3

function isOf(db: ReadableDb, saved: ContentState): boolean {
  const { version, stamp } = contentState(db)
  if (version === saved.version && stamp === saved.stamp) return true
  return (
    saved.version < version &&
    hasBeenIn(db, saved) &&
    countChangedSince(db, saved.version) <= MOST_CHANGED * countSupplies(db)
  )
}

export class IndexedLibrary {
  readonly index: MatchIndex
  readonly explainer: Explainer
  private readonly db: ReadableDb
  private readonly readSupply: (id: string) => SupplyText | null
  private held: ContentState
  private demands: ReadonlyMap<DemandId, DemandText>
  private readonly queries = new Map<DemandId, DemandQuery>()
  private readonly vectors = new Map<string, OfferedSupply>()

  private constructor(db: ReadableDb, index: MatchIndex, { stops }: Words, state: ContentState) {
    this.db = db
    this.index = index
    this.explainer = new Explainer(index, stopWordsWith(stops), generalWords)
    this.readSupply = supplyTextReader(db)
    this.held = state
    this.demands = everyDemand(db)
  }

  /** Reads every patent and builds the index. */
  static build(db: ReadableDb, lexicon: Words, tick: IndexingTick): IndexedLibrary {
    const state = contentState(db)
    const index = new MatchIndex(lexicon.graph, lexicon.objectWords)
    index.change(ticking(everySupply(db), countSupplies(db), tick))
    return new IndexedLibrary(db, index, lexicon, state)
  }

  /** The same in turns, for a trial: other questions are answered in between, and changes meanwhile are not followed. */
  static async buildInTurns(
    db: ReadableDb,
    lexicon: Words,
    turn: (done: number, total: number) => Promise<void>,
  ): Promise<IndexedLibrary> {
    const state = contentState(db)
    const index = new MatchIndex(lexicon.graph, lexicon.objectWords)
    const total = countSupplies(db)
    for (let after = ''; ; ) {
      await turn(index.size, total)
      const records = suppliesAfter(db, after, ROWS_PER_TURN)
      if (records.length === 0) return new IndexedLibrary(db, index, lexicon, state)
      index.change(records)
      after = records.at(-1)?.id ?? ''
    }
  }

  /**
   * Takes a saved index over, of the state that the library is in or was in: `follow` brings it to the present one.
   * @returns null where the library was never in that state, or so much has changed since that building is quicker.
   */
  static restore(
    db: ReadableDb,
    lexicon: Words,
    saved: { readonly state: ContentState; readonly data: CollectionData },
  ): IndexedLibrary | null {
    if (!isOf(db, saved.state)) return null
    const index = new MatchIndex(lexicon.graph, lexicon.objectWords, saved.data)
    return new IndexedLibrary(db, index, lexicon, saved.state)
  }

  /** The state of the library that the index was last brought to. */
  get state(): ContentState {
    return this.held
  }

  /** How many patents have changed since a state that it was in before. */
  changedSince({ version }: ContentState): number {
    return countChangedSince(this.db, version)
  }

  /** Brings the index to the library's present state, by what has changed. @returns whether anything had. */
  follow(tick: IndexingTick): boolean {
    const state = contentState(this.db)
    if (state.stamp === this.held.stamp) return false
    const { put, removed } = suppliesChangedSince(this.db, this.held.version)
    // All reading first: a cancelled question leaves the index as it was.
    tick(0, put.length)
    if (put.length + removed.length > 0) this.index.change(put, removed)
    this.demands = everyDemand(this.db)
    this.queries.clear()
    this.vectors.clear()
    this.held = state
    return true
  }

  /** @throws AppError `record.notFound` */
  query(id: DemandId): DemandQuery {
    const known = this.queries.get(id)
    if (known !== undefined) return known
    const text = this.demands.get(id)
    if (text === undefined) throw new AppError('record.notFound', { id })
    const query = this.index.query(text)
    this.queries.set(id, query)
    return query
  }

  /** The library it reads. */
  get source(): ReadableDb {
    return this.db
  }

  /** Every demand's text, in the order in which they were added. */
  get demandTexts(): ReadonlyMap<DemandId, DemandText> {
    return this.demands
  }

  /** Every demand, ready for asking. */
  *allQueries(): Generator<readonly [DemandId, DemandQuery]> {
    for (const id of this.demands.keys()) yield [id, this.query(id)]
  }

  /** @throws AppError `record.notFound` */
  supply(id: SupplyId | string): OfferedSupply {
    const known = this.vectors.get(id)
    if (known !== undefined) return known
    const text = this.readSupply(id)
    if (text === null) throw new AppError('record.notFound', { id })
    const supply = { text, vectors: this.index.vectors(text) }
    if (this.vectors.size >= KEPT_VECTORS) this.vectors.clear()
    this.vectors.set(id, supply)
    return supply
  }
}
