/** Many new records at once leave the library as the same records one by one would. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { insertMany } from '#core/library/bulk-insert.ts'
import type { WritableDb } from '#core/library/database.ts'
import { contentState, openLibrary } from '#core/library/open.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const folder = temporaryFolder()
const aLibrary = () => {
  const library = openLibrary(join(folder, `${randomUUID()}.nongqiao`))
  onTestFinished(() => library.close())
  return library
}

const MANY = 1200

const SCHEMA = 'SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name'
const schemaOf = (db: WritableDb) => db.prepare(SCHEMA).all()
const noted = (db: WritableDb) => db.prepare('SELECT supply_id FROM supply_text_change ORDER BY 1').pluck().all()

function insertSupplies(db: WritableDb, ids: readonly string[]): void {
  const insert = db.prepare(
    `INSERT INTO supply (id, title, identity, created_at, updated_at) VALUES (?, 'T', ?, '2026-01-01', '2026-01-01')`,
  )
  for (const id of ids) insert.run(id, `t|${id}`)
}

const idsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => `s${String(first + i).padStart(6, '0')}`)

describe('many new records', () => {
  it('notes each patent, once, in one new state', () => {
    const { writing: db } = aLibrary()
    insertSupplies(db, idsFrom(0, 3))
    const before = contentState(db)
    insertMany(db, 'supply', MANY, () => insertSupplies(db, idsFrom(3, MANY)))
    const after = contentState(db)
    expect(after.version).toBe(before.version + 1)
    expect(after.stamp).not.toBe(before.stamp)
    expect(noted(db)).toEqual(idsFrom(0, MANY + 3))
    const fresh = db.prepare('SELECT count(*) FROM supply_text_change WHERE version > ?').pluck().get(before.version)
    expect(fresh).toBe(MANY)
  })

  it.each([MANY, 20])('leaves every trigger and index as it was (%i records)', (count) => {
    const { writing: db } = aLibrary()
    const schema = schemaOf(db)
    insertMany(db, 'supply', count, () => insertSupplies(db, idsFrom(0, count)))
    expect(schemaOf(db)).toEqual(schema)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const { version } = contentState(db)
    insertSupplies(db, idsFrom(count, 1))
    expect(contentState(db).version).toBe(version + 1)
    const found = db
      .prepare('SELECT id FROM supply INDEXED BY supply_identity WHERE identity = ?')
      .pluck()
      .all('t|s000007')
    expect(found).toEqual(['s000007'])
  })

  it('changes nothing where it fails, neither records nor schema', () => {
    const { writing: db } = aLibrary()
    const [schema, state] = [schemaOf(db), contentState(db)]
    const fail = () => {
      insertSupplies(db, idsFrom(0, MANY))
      insertSupplies(db, idsFrom(0, 1))
    }
    expect(() => insertMany(db, 'supply', MANY, fail)).toThrow(/UNIQUE/)
    expect(schemaOf(db)).toEqual(schema)
    expect(contentState(db)).toEqual(state)
    expect(db.prepare('SELECT count(*) FROM supply').pluck().get()).toBe(0)
  })

  it('tells of many new demands that something has changed', () => {
    const { writing: db } = aLibrary()
    const { stamp } = contentState(db)
    const insert = db.prepare(
      `INSERT INTO demand (id, title, identity, created_at, updated_at) VALUES (?, 'T', 't|', '2026-01-01', '2026-01-01')`,
    )
    insertMany(db, 'demand', MANY, () => {
      for (const id of idsFrom(0, MANY)) insert.run(id)
    })
    expect(contentState(db).stamp).not.toBe(stamp)
    expect(noted(db)).toEqual([])
  })
})
