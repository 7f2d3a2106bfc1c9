import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { LAST_OF_SOURCE } from '#core/importing/history/batch-rows.ts'
import { ORIGINS_OF } from '#core/importing/history/origin-rows.ts'
import { LATER_BATCHES } from '#core/importing/history/undo-state.ts'
import type { WritableDb } from '#core/library/database.ts'
import { migrate, schemaVersion } from '#core/library/migrate.ts'
import { MIGRATIONS } from '#core/library/migrations/index.ts'
import { MERGED_INTO } from '#core/merging/merge-rows.ts'
import { DEMAND_BY_ID } from '#core/records/demand-rows.ts'
import { SUPPLY_BY_ID } from '#core/records/supply-rows.ts'
import { temporaryFolder } from '../builders/folder.ts'

/** Add a line with each new migration. A line that must change means that a shipped migration was edited. */
const SHIPPED: Readonly<Record<number, string>> = {
  1: '47627c9a440f0be82c2cb515c632a2071cfa14ca9a045d6bc6d436eaea76e2b6',
  2: '6db0e4eebe03421566d55b9f07cad7315eca216203615ac2f7716b5bd6c3d768',
  3: 'd35d45657fd4afe90eaf4dc0ba08a7de70deae4750d6e79eb59385129435c58d',
  4: '7676fe8bb45453931286636cd2dc695ea37ae2fec7f7773de055b743d94743c6',
  5: '76d221f53231254b635c1edd000ec4da17b251d5f84a6935b53f1cd1ab50b5cd',
  6: '16fe92d0fc1a24e78707c0444811045a9e51256edd20fc3494d2d54eab21cbfb',
  7: '24bb28ca77c29986b51873715f5b742ebb81c01fa9d1246de1c51a62c8707098',
  8: '01045da43dbd966386f775e8a0322afcbbba55b837bed15dfad91771831681d9',
  9: '5c8bc5d8090de376365f01e50fa29458a574714336aac56e8b813e985afbe28b',
  10: 'f88a48ec5cd093f0cd14905d6a32cbf09c7e6694f3bd7a9ae8cafdf6587a479e',
}

const memory = () => new Database(':memory:') as unknown as WritableDb
const tables = (db: WritableDb) => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()

describe('migrations', () => {
  it('are numbered 1, 2, 3 … and all listed', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
    const files = readdirSync(join(import.meta.dirname, '../../electron/core/library/migrations'))
    expect(files.filter((file) => /^\d{4}-/.test(file))).toHaveLength(MIGRATIONS.length)
  })

  it('never change once shipped', () => {
    const sums = MIGRATIONS.map(({ version, sql }) => [version, createHash('sha256').update(sql).digest('hex')])
    expect(Object.fromEntries(sums)).toEqual(SHIPPED)
  })

  it('set the version with each step, and run once', () => {
    const db = memory()
    const steps = [
      { version: 1, sql: 'CREATE TABLE a (x)' },
      { version: 2, sql: 'CREATE TABLE b (x)' },
    ]
    migrate(db, steps.slice(0, 1), () => {})
    expect(schemaVersion(db)).toBe(1)
    const backedUp: number[] = []
    migrate(db, steps, (version) => backedUp.push(version))
    migrate(db, steps, (version) => backedUp.push(version))
    expect(tables(db)).toEqual(['a', 'b'])
    expect(schemaVersion(db)).toBe(2)
    expect(backedUp).toEqual([1])
  })

  it('leave the file at the last good step when one fails', () => {
    const db = memory()
    const steps = [
      { version: 1, sql: 'CREATE TABLE a (x)' },
      { version: 2, sql: 'CREATE TABLE b (x); CREATE TABLE a (x)' },
    ]
    expect(() => migrate(db, steps, () => {})).toThrow(/already exists/)
    expect(tables(db)).toEqual(['a'])
    expect(schemaVersion(db)).toBe(1)
  })

  it('refuse a newer file', () => {
    const db = memory()
    db.pragma('user_version = 7')
    expect(() => migrate(db, [{ version: 1, sql: '' }], () => {})).toThrow('library.fromFuture')
  })
})

describe('a library of version 1', () => {
  it('keeps its imports and rows, about which the new columns say nothing', () => {
    const db = memory()
    migrate(db, MIGRATIONS.slice(0, 1), () => {})
    db.exec(`
      INSERT INTO import_batch VALUES ('b', 'supply', '岭南', 'a.xlsx', 'hash', '[]', 0, 1, 0, 1, 0, 0, 'me', '2026-01-01');
      INSERT INTO import_row VALUES ('b', 'S', 2, '["x"]', 'rejected', 'titleMissing', '[]', NULL, NULL)`)
    migrate(db, MIGRATIONS, () => {})
    expect(db.prepare('SELECT layout, typed_organisations, keeps_changes FROM import_batch').all()).toEqual([
      { layout: '[]', typed_organisations: '[]', keeps_changes: 0 },
    ])
    expect(db.prepare('SELECT cells, edits FROM import_row').all()).toEqual([{ cells: '["x"]', edits: '{}' }])
  })
})

describe('the schema', () => {
  const db = new Database(join(temporaryFolder(), 'plans.nongqiao')) as unknown as WritableDb
  migrate(db, MIGRATIONS, () => {})
  const insert = db.prepare(
    'INSERT INTO supply (id, title, application_number, identity, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  db.transaction(() => {
    for (let i = 0; i < 10_000; i += 1) {
      insert.run(`s${i}`, `title ${i}`, `number ${i}`, `identity ${i}`, '', '')
      insert.run(`u${i}`, `title ${i}`, null, `identity ${i}`, '', '')
    }
  })()
  const plan = (sql: string) => {
    const values = Array.from(sql.matchAll(/\?/g), () => '')
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[]
    return steps.map(({ detail }) => detail).join('\n')
  }

  it.each([
    ['a record that a list names', SUPPLY_BY_ID, /SEARCH supply .*\(id=\?\)/],
    ['the decisions of a demand', "SELECT * FROM decision WHERE demand_id = 'd'", /PRIMARY KEY/],
    ['the decisions of a patent', "SELECT * FROM decision WHERE supply_id = 's'", /decision_supply/],
    ['a statement', "SELECT * FROM problem_statement WHERE supply_id = 's'", /INDEX/],
    ['sample records', "DELETE FROM supply WHERE created_in = 'b'", /supply_batch/],
    ['a deleted record', "SELECT * FROM import_row WHERE supply_id = 's'", /import_row_supply/],
    ['a demand that a list names', DEMAND_BY_ID, /SEARCH demand .*\(id=\?\)/],
    ['the last list of a source', LAST_OF_SOURCE, /import_batch_source \(kind=\? AND source=\? AND imported_at=\?\)/],
    ['where a record comes from', ORIGINS_OF('supply'), /import_row_supply \(supply_id=\?\)/],
    ['what an import changed', "SELECT * FROM import_change WHERE batch_id = 'b'", /PRIMARY KEY \(batch_id=\?\)/],
    ['later imports of its records', LATER_BATCHES('supply').replaceAll('@batch', "'b'"), /import_row_supply/],
    ['the new records of an import', LATER_BATCHES('demand').replaceAll('@batch', "'b'"), /demand_batch/],
    ['imports of a file', "SELECT 1 FROM import_batch WHERE file_sha256 = 'x'", /import_batch_file/],
    ['pairs of a deleted record', "SELECT * FROM supply_twin WHERE newer_id = 's'", /supply_twin_newer/],
    ['what was merged into a record', MERGED_INTO.replace('?', "'s'"), /record_merge_kept/],
    [
      'statements of a column of their own',
      "SELECT count(*) FROM problem_statement WHERE status = 'suggested' AND supply_id IS NOT NULL AND origin_field = 'problemStatement'",
      /problem_statement_column_supply/,
    ],
    ['aliases of a deleted record', "SELECT * FROM demand_alias WHERE demand_id = 'd'", /demand_alias_record/],
  ])('finds %s by an index', (_, sql, index) => {
    expect(plan(sql)).toMatch(index)
    expect(plan(sql)).not.toMatch(
      /SCAN (supply|demand|decision|problem_statement|import_row|import_change)\b(?!.*INDEX)/,
    )
  })

  it('holds no supply without a title, no twin number, and no statement of two records', () => {
    expect(() => insert.run('x', '', null, '', '', '')).toThrow(/CHECK/)
    expect(() => insert.run('x', 't', 'number 5', '', '', '')).toThrow(/UNIQUE/)
    const statement =
      "INSERT INTO problem_statement VALUES ('p', 's1', 'd1', 't', 'suggested', 'typed', NULL, NULL, NULL, 'me', '', '')"
    db.prepare(
      "INSERT INTO demand (id, title, identity, created_at, updated_at) VALUES ('d1', 't', 't|', '', '')",
    ).run()
    expect(() => db.prepare(statement).run()).toThrow(/CHECK/)
  })
})
