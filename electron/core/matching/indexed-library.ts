/** The library as the matching thread holds it: texts, ids and the index, rebuilt when the library has changed. */
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import type { ReadableDb } from '../library/database.ts'
import { contentVersion } from '../library/open.ts'

export interface IndexedLibrary {
  readonly version: number
  readonly index: MatchIndex
  readonly supplyIds: readonly SupplyId[]
  readonly demandIds: readonly DemandId[]
  readonly supplyTexts: readonly SupplyText[]
  readonly demandTexts: readonly DemandText[]
  readonly supplyNumber: ReadonlyMap<SupplyId, number>
  readonly demandNumber: ReadonlyMap<DemandId, number>
}

interface SupplyTextRow {
  id: SupplyId
  title: string
  keywords: string
  abstract: string
  problem: string
}

interface DemandTextRow {
  id: DemandId
  title: string
  keywords: string
  description: string
  problem: string
  problem_written: number
}

const SUPPLIES = `SELECT supply.id, title, keywords, abstract, ifnull(problem_statement.text, '') AS problem
FROM supply LEFT JOIN problem_statement ON problem_statement.supply_id = supply.id ORDER BY supply.id`

// Written: typed or confirmed by a person, or given in the list's own column.
const DEMANDS = `SELECT demand.id, title, keywords, description, ifnull(problem_statement.text, '') AS problem,
  ifnull(origin_kind = 'typed' OR status = 'confirmed' OR origin_field = 'problemStatement', 0) AS problem_written
FROM demand LEFT JOIN problem_statement ON problem_statement.demand_id = demand.id ORDER BY demand.id`

const numbered = <Id>(ids: readonly Id[]): Map<Id, number> => new Map(ids.map((id, number) => [id, number]))

/** Reads every text and builds the index. Records are numbered in the order in which they were added. */
export function indexLibrary(db: ReadableDb, lexicon: LexiconGraph): IndexedLibrary {
  const version = contentVersion(db)
  const supplies = db.prepare<[], SupplyTextRow>(SUPPLIES).all()
  const demands = db.prepare<[], DemandTextRow>(DEMANDS).all()
  const supplyIds = supplies.map(({ id }) => id)
  const demandIds = demands.map(({ id }) => id)
  const supplyTexts = supplies.map((row) => ({ ...row, keywords: JSON.parse(row.keywords) as string[] }))
  const demandTexts = demands.map((row) => ({
    title: row.title,
    keywords: JSON.parse(row.keywords) as string[],
    description: row.description,
    problem: row.problem,
    problemWritten: row.problem_written === 1,
  }))
  return {
    version,
    index: new MatchIndex(supplyTexts, demandTexts, lexicon),
    supplyIds,
    demandIds,
    supplyTexts,
    demandTexts,
    supplyNumber: numbered(supplyIds),
    demandNumber: numbered(demandIds),
  }
}
