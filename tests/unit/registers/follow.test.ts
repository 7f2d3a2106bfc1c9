/** Registers in memory follow the library, record by record, as if they had been read anew. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { WritableDb } from '#core/library/database.ts'
import { type Library, openLibrary } from '#core/library/open.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { heldLibrary, KINDS, readTexts, seen } from './held.ts'

const TITLES = ['一种柑橘黄龙病检测方法', '鱼塘增氧机', '茶叶萎凋槽', 'LAMP引物', '番茄线虫']
const TEXTS = ['', '解决了连作障碍。', '增氧机太耗电。']
const DAYS = [null, '2005-01-01', '2019-03', '2024-12-31']
const ids = (letter: string) => Array.from({ length: 6 }, (_, i) => `${letter}${i}`)

/** A change that somebody makes: what, to which of the records, with which of the words. */
interface Step {
  readonly what: keyof typeof CHANGES
  readonly supply: string
  readonly demand: string
  readonly n: number
}

const one = <T>(from: readonly T[], n: number) => from[n % from.length] as T

const CHANGES = {
  addSupply: (db: WritableDb, { supply, n }: Step) =>
    db
      .prepare(
        `INSERT OR IGNORE INTO supply (id, title, abstract, applicants, ipc, application_number, application_date,
           patent_type, contact_id, identity, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'invention', (SELECT id FROM contact), '', '', ?)`,
      )
      .run(
        supply,
        one(TITLES, n),
        one(TEXTS, n),
        JSON.stringify([`大学${n % 3}`, `研究所"${n % 2}"`]),
        JSON.stringify(n % 2 === 0 ? [] : ['A01G1/00', `C0${n % 9}F`]),
        n % 2 === 0 ? null : `20211012${supply}456.7`,
        one(DAYS, n),
        `2026-11-0${n % 9}`,
      ),
  addDemand: (db: WritableDb, { demand, n }: Step) =>
    db
      .prepare(
        `INSERT OR IGNORE INTO demand (id, title, description, organisation_id, region, deadline, identity, created_at,
           updated_at) VALUES (?, ?, ?, (SELECT id FROM organisation LIMIT 1), ?, ?, '', '', '')`,
      )
      .run(demand, one(TITLES, n), one(TEXTS, n), one(['英德', '清远市清城区', ''], n), one(DAYS, n)),
  changeSupply: (db: WritableDb, { supply, n }: Step) =>
    db
      .prepare('UPDATE supply SET title = ?, legal_status = ?, grade = ? WHERE id = ?')
      .run(one(TITLES, n), one(['granted', null], n), one(['', 'A'], n), supply),
  changeDemand: (db: WritableDb, { demand, n }: Step) =>
    db.prepare('UPDATE demand SET industry = ?, confidential = ? WHERE id = ?').run(one(TITLES, n), n % 2, demand),
  removeSupply: (db: WritableDb, { supply }: Step) => db.prepare('DELETE FROM supply WHERE id = ?').run(supply),
  removeDemand: (db: WritableDb, { demand }: Step) => db.prepare('DELETE FROM demand WHERE id = ?').run(demand),
  refineSupply: (db: WritableDb, { supply, n }: Step) =>
    db
      .prepare(
        `INSERT OR IGNORE INTO problem_statement (id, supply_id, text, status, origin_kind, typed_by, created_at, updated_at)
         SELECT 'p' || id, id, ?, ?, 'typed', 'me', '', '' FROM supply WHERE id = ?`,
      )
      .run(one(TITLES, n), one(['suggested', 'confirmed'], n), supply),
  refineDemand: (db: WritableDb, { demand, n }: Step) =>
    db
      .prepare(
        `INSERT OR IGNORE INTO problem_statement (id, demand_id, text, status, origin_kind, typed_by, created_at, updated_at)
         SELECT 'p' || id, id, ?, ?, 'typed', 'me', '', '' FROM demand WHERE id = ?`,
      )
      .run(one(TITLES, n), one(['suggested', 'confirmed'], n), demand),
  confirm: (db: WritableDb, { supply, demand }: Step) =>
    db
      .prepare("UPDATE problem_statement SET status = 'confirmed' WHERE supply_id = ? OR demand_id = ?")
      .run(supply, demand),
  unrefine: (db: WritableDb, { supply, demand }: Step) =>
    db.prepare('DELETE FROM problem_statement WHERE supply_id = ? OR demand_id = ?').run(supply, demand),
  decide: (db: WritableDb, { supply, demand, n }: Step) =>
    db
      .prepare(
        `INSERT OR REPLACE INTO decision (demand_id, supply_id, state, decided_by, decided_at)
         SELECT demand.id, supply.id, ?, 'me', '' FROM demand, supply WHERE demand.id = ? AND supply.id = ?`,
      )
      .run(one(['shortlisted', 'rejected', 'later'], n), demand, supply),
  undecide: (db: WritableDb, { supply, demand }: Step) =>
    db.prepare('DELETE FROM decision WHERE supply_id = ? OR demand_id = ?').run(supply, demand),
  rename: (db: WritableDb, { n }: Step) => db.prepare('UPDATE organisation SET name = ?').run(one(TITLES, n)),
  renameContact: (db: WritableDb, { n }: Step) => db.prepare('UPDATE contact SET name = ?').run(one(TITLES, n)),
  leave: (db: WritableDb) => db.prepare('DELETE FROM organisation').run(),
  nothing: (db: WritableDb) =>
    db.exec("INSERT OR REPLACE INTO setting (key, value, updated_at) VALUES ('draft', '1', '')"),
} as const

const folder = temporaryFolder()
const path = () => join(folder, `${crypto.randomUUID()}.nongqiao`)

/** Made once and copied: a library's tables take longer to make than all the rest. */
const template = path()
{
  const { writing, close } = openLibrary(template)
  writing.exec(`INSERT INTO organisation (id, name, created_at) VALUES ('o', '合作社', '');
    INSERT INTO contact (id, name, phone, created_at) VALUES ('c', '王工', '1', '')`)
  for (const id of ids('s')) CHANGES.addSupply(writing, { what: 'addSupply', supply: id, demand: '', n: 3 })
  for (const id of ids('d')) CHANGES.addDemand(writing, { what: 'addDemand', supply: '', demand: id, n: 4 })
  close()
}

function library(): Library {
  const copy = path()
  copyFileSync(template, copy)
  return openLibrary(copy)
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
    supply: fc.constantFrom(...ids('s')),
    demand: fc.constantFrom(...ids('d')),
    n: fc.nat(17),
  }),
  { minLength: 1, maxLength: 8 },
)

it('follows whatever is done, as if read anew', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 4 }), fc.boolean(), (rounds, hasTime) => {
      const { reading, writing, close } = library()
      const held = heldLibrary(reading)
      for (const round of rounds) {
        for (const step of round) CHANGES[step.what](writing, step)
        held.follow()
        if (hasTime) readTexts(held)
      }
      readTexts(held)
      const anew = heldLibrary(reading)
      for (const kind of KINDS) expect(seen(held, kind)).toEqual(seen(anew, kind))
      close()
    }),
    { numRuns: 150 },
  )
}, 60_000)

it('gives values by the day and by the counties that a question names', () => {
  const { reading, writing, close } = library()
  writing.prepare("UPDATE demand SET region = '清远英德', deadline = '2024-12-31'").run()
  const held = heldLibrary(reading)
  const county = (counties: string[], today: string) => {
    const facet = held.present('demand', { today, counties }).facet('county')
    const deadline = held.present('demand', { today, counties }).facet('deadline')
    return [facet, deadline].map((each) =>
      each
        .valuesByCode()
        .flat()
        .map((n) => each.values[n])
        .at(-1),
    )
  }
  expect(county(['英德市'], '2020-01-01')).toEqual(['英德市', '2024'])
  expect(county(['清城区'], '2025-01-01')).toEqual(['', 'expired'])
  close()
})
