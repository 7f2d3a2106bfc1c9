/**
 * `node tests/bench/ui/library.ts FILE [supplies] [demands]`: makes a library for measuring. Rows are written
 * directly: importing is measured elsewhere.
 */
import { rmSync } from 'node:fs'
import { newId } from '#core/ids.ts'
import type { WritableDb } from '#core/library/database.ts'
import { openLibrary } from '#core/library/open.ts'
import { randomFor } from '../match/corpus/random.ts'
import type { Stock } from '../match/corpus/stock.ts'
import { readStock } from '../match/corpus/texts.ts'
import { madeDemand, madeSupply } from './made-records.ts'

const AT = '2026-11-01T08:00:00.000Z'
const SOURCES = 40
const DECIDED_EACH = 6
/** Seed of who is shortlisted. */
const DECISIONS = 7

type Cells = Readonly<Record<string, string | number | null>>
type Insert = (row: Cells) => void

/** @returns a function that inserts rows with always the same columns. */
function inserter(db: WritableDb, table: string): Insert {
  const prepared = new Map<string, ReturnType<WritableDb['prepare']>>()
  return (row) => {
    const columns = Object.keys(row)
    const key = columns.join(', ')
    const statement =
      prepared.get(key) ?? db.prepare(`INSERT INTO ${table} (${key}) VALUES (${columns.map(() => '?').join(', ')})`)
    prepared.set(key, statement)
    statement.run(...Object.values(row))
  }
}

function insertBatches(db: WritableDb): string[] {
  const insert = inserter(db, 'import_batch')
  return Array.from({ length: SOURCES }, (_, i) => {
    const id: string = newId()
    const counts = { count_read: 0, count_new: 0, count_changed: 0, count_unchanged: 0, count_rejected: 0 }
    const file = { source: `第${i + 1}所高校`, file_name: `清单${i + 1}.xlsx`, file_sha256: '', columns: '[]' }
    insert({ id, kind: 'supply', ...file, ...counts, imported_by: 'bench', imported_at: AT })
    return id
  })
}

const statement = (of: Cells, text: string, confirmed: boolean): Cells => ({
  id: newId<string>(),
  ...of,
  text,
  status: confirmed ? 'confirmed' : 'suggested',
  origin_kind: 'typed',
  typed_by: 'bench',
  created_at: AT,
  updated_at: AT,
})

const stamps = (id: string, at = AT) => ({ id, identity: id, created_at: at, updated_at: at })

/** Times of change an hour apart, so that sorting by them has something to do. */
const changed = (number: number) => new Date(Date.parse(AT) + (number % 5000) * 3_600_000).toISOString()

/** Inserts rows into each table. */
type Put = Readonly<Record<'supply' | 'demand' | 'organisation' | 'problem_statement' | 'decision', Insert>>

function putInto(db: WritableDb): Put {
  const [supply, demand, organisation] = [inserter(db, 'supply'), inserter(db, 'demand'), inserter(db, 'organisation')]
  return {
    supply,
    demand,
    organisation,
    problem_statement: inserter(db, 'problem_statement'),
    decision: inserter(db, 'decision'),
  }
}

/** @returns the ids. */
function putSupplies(put: Put, stock: Stock, count: number, batches: readonly string[]): string[] {
  return Array.from({ length: count }, (_, i) => {
    const { problem, ...row } = madeSupply(stock, i)
    const id = newId<string>()
    put.supply({ ...row, ...stamps(id, changed(i)), created_in: batches[i % batches.length] ?? null })
    if (problem !== '') put.problem_statement(statement({ supply_id: id, demand_id: null }, problem, i % 7 === 0))
    return id
  })
}

function decide(put: Put, demandId: string, supplyIds: readonly string[], number: number): void {
  const random = randomFor(DECISIONS, number)
  const chosen = new Set(Array.from({ length: DECIDED_EACH }, () => random.of(supplyIds)))
  for (const supplyId of supplyIds.length === 0 ? [] : chosen) {
    const state = random.chance(0.5) ? 'shortlisted' : 'rejected'
    put.decision({ demand_id: demandId, supply_id: supplyId, state, decided_by: 'bench', decided_at: AT })
  }
}

function putDemands(put: Put, stock: Stock, count: number, supplyIds: readonly string[]): void {
  const organisations = new Map<string, string>()
  for (let i = 0; i < count; i += 1) {
    const { problem, organisation: name, organisationType: type, ...row } = madeDemand(stock, i)
    const organisationId = organisations.get(name) ?? newId<string>()
    if (!organisations.has(name)) put.organisation({ id: organisationId, name, type, created_at: AT })
    organisations.set(name, organisationId)
    const id = newId<string>()
    put.demand({ ...row, ...stamps(id, changed(i)), organisation_id: organisationId })
    if (problem !== '') put.problem_statement(statement({ supply_id: null, demand_id: id }, problem, i % 3 === 0))
    decide(put, id, supplyIds, i)
  }
}

/**
 * Fills a new library file; one that is there is replaced.
 * @param path of the file
 */
export async function makeLibrary(path: string, supplies: number, demands: number): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-index']) rmSync(path + suffix, { force: true })
  const stock = await readStock()
  const library = openLibrary(path)
  const db = library.writing
  db.transaction(() => {
    const put = putInto(db)
    const ids = putSupplies(put, stock, supplies, insertBatches(db))
    putDemands(put, stock, demands, ids)
  }).immediate()
  db.pragma('wal_checkpoint(TRUNCATE)')
  library.close()
}

if (import.meta.main) {
  const [path = '', supplies = '100000', demands = '1000'] = process.argv.slice(2)
  await makeLibrary(path, Number(supplies), Number(demands))
}
