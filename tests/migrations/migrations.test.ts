import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { WritableDb } from '#core/library/database.ts'
import { migrate, schemaVersion } from '#core/library/migrate.ts'
import { MIGRATIONS } from '#core/library/migrations/index.ts'
import { SUPPLIES_BY_IDENTITY, SUPPLY_BY_NUMBER } from '#core/records/supply-rows.ts'
import { temporaryFolder } from '../builders/folder.ts'

/** Add a line with each new migration. A line that must change means that a shipped migration was edited. */
const SHIPPED: Readonly<Record<number, string>> = {
  1: '47627c9a440f0be82c2cb515c632a2071cfa14ca9a045d6bc6d436eaea76e2b6',
  2: '6db0e4eebe03421566d55b9f07cad7315eca216203615ac2f7716b5bd6c3d768',
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
    ['a re-import by number', SUPPLY_BY_NUMBER, /SEARCH supply .*\(application_number=\?\)/],
    ['a re-import by identity', SUPPLIES_BY_IDENTITY, /SEARCH supply USING INDEX supply_identity \(identity=\?\)/],
    ['the decisions of a demand', "SELECT * FROM decision WHERE demand_id = 'd'", /PRIMARY KEY/],
    ['the decisions of a patent', "SELECT * FROM decision WHERE supply_id = 's'", /decision_supply/],
    ['a statement', "SELECT * FROM problem_statement WHERE supply_id = 's'", /INDEX/],
    ['sample records', "DELETE FROM supply WHERE created_in = 'b'", /supply_batch/],
    ['a deleted record', "SELECT * FROM import_row WHERE supply_id = 's'", /import_row_supply/],
  ])('finds %s by an index', (_, sql, index) => {
    expect(plan(sql)).toMatch(index)
    expect(plan(sql)).not.toMatch(/SCAN (supply|decision|problem_statement|import_row)\b(?!.*INDEX)/)
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
