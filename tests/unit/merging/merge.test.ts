/** Two records that are one: nothing of either is lost, the history of both is readable, and it can be taken back wholly. */

import { beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { csvOf } from '../../builders/list-files.ts'

const SUPPLIES = '专利名称,申请号,申请人,价格,联系人,电话'
const DEMANDS = '需求名称,需求描述,单位,联系人,电话'
const TITLE = '一种番茄根结线虫土壤消毒方法'

/** What a person sees: counters, caches and the history of the merge itself aside. */
const NOT_CONTENT = new Set(['supply_text_change', 'record_change', 'library_state', 'sqlite_stat1', 'record_edit'])

let desk: Desk
let older: SupplyId
let newer: SupplyId
let demands: DemandId[]

function look<T>(query: (db: ReturnType<typeof openLibrary>['reading']) => T): T {
  const library = openLibrary(desk.libraryPath)
  try {
    return query(library.reading)
  } finally {
    library.close()
  }
}

const rows = (sql: string): unknown[] => look((db) => db.prepare(sql).all())

/** Every row of the library, table by table. */
function content(): Record<string, unknown[]> {
  const tables = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") as { name: string }[]
  const names = tables.map(({ name }) => name).filter((name) => !NOT_CONTENT.has(name))
  return Object.fromEntries(
    names.map((name) => [
      name,
      rows(`SELECT * FROM ${name}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )
}

const history = (id: string, kind: 'supply' | 'demand' = 'supply') =>
  desk.call('records.history', { record: { kind, id } })

const settle = async (): Promise<string> => {
  const pair = { kind: 'supply', older, newer, decision: 'merge' } as const
  return (await desk.call('twins.settle', pair)).edit as string
}

const decide = (demandId: DemandId, supplyId: SupplyId, state: 'shortlisted' | 'rejected' | 'later', note = '') =>
  desk.call('decisions.set', { demandId, supplyId, decision: { state, reason: null, note } } as never)

/** Two patents of one title and three demands, with work on both patents. */
beforeEach(async () => {
  desk = createDesk()
  const demandRows = ['番茄根结线虫重', '土壤连作障碍', '棚里土传病害'].map(
    (title, i) => `${title},${title}怎么办,甲农场,张三,1380000000${i}`,
  )
  await desk.commit(csvOf([DEMANDS, ...demandRows].join('\n')), 'demand')
  demands = (await desk.demands()).map(({ id }) => id)
  await desk.commit(csvOf(`${SUPPLIES}\n${TITLE},202110123456.7,甲大学,,王老师,13900000001`), 'supply')
  older = (await desk.supplies())[0]?.id as SupplyId
  await desk.commit(csvOf(`${SUPPLIES}\n${TITLE},,甲大学,30万元,李老师,13900000002`), 'supply')
  newer = (await desk.supplies()).find(({ id }) => id !== older)?.id as SupplyId
})

async function work(): Promise<void> {
  const [first, second, third] = demands as [DemandId, DemandId, DemandId]
  await desk.call('supplies.update', { ids: [older, newer], changes: { keywords: ['土壤'] } })
  await desk.call('supplies.update', { ids: [newer], changes: { price: '28万元', grade: 'A' } })
  await decide(first, newer, 'shortlisted', '可以谈')
  await decide(first, older, 'rejected', '太贵')
  await decide(second, newer, 'later')
  await decide(third, older, 'shortlisted')
  await decide(third, newer, 'shortlisted')
  await desk.call('followUp.set', { demandId: first, supplyId: newer, seen: 0, changes: { nextStep: '打电话' } })
  const publish = { kind: 'supply', date: '2026-06-01' } as const
  await desk.call('bulletins.publish', { ...publish, number: 1, recordIds: [newer] })
  await desk.call('documents.write', { document: 'supplies', format: 'csv', supplyIds: [newer] })
}

describe('a merge', () => {
  it('keeps the decisions, notes, follow-up, issues and exports of both', async () => {
    await work()
    const [first, second, third] = demands as [DemandId, DemandId, DemandId]
    await settle()
    expect(await desk.supplies()).toMatchObject([
      { id: older, applicationNumber: '202110123456.7', price: '28万元', grade: 'A', keywords: ['土壤'] },
    ])
    expect(rows('SELECT demand_id, supply_id, state, note FROM decision ORDER BY demand_id')).toEqual([
      { demand_id: first, supply_id: older, state: 'shortlisted', note: '太贵\n可以谈' },
      { demand_id: second, supply_id: older, state: 'later', note: '' },
      { demand_id: third, supply_id: older, state: 'shortlisted', note: '' },
    ])
    expect(rows('SELECT demand_id, supply_id, next_step, updated_by FROM follow_up')).toEqual([
      { demand_id: first, supply_id: older, next_step: '打电话', updated_by: 'tester' },
    ])
    const { items } = await desk.call('documents.log', { recordId: older })
    expect(items).toHaveLength(1)
    const { records } = await desk.call('bulletins.propose', { kind: 'supply' })
    expect(records).toMatchObject([{ id: older, issue: 1 }])
    const origins = await desk.call('importing.origins', { record: { kind: 'supply', id: older } })
    expect(origins).toHaveLength(2)
  })

  it('tells the history of both in that of the one kept, and what the other said otherwise', async () => {
    await work()
    await desk.call('supplies.update', { ids: [older], changes: { grade: 'B' } })
    await settle()
    const all = await history(older)
    const [merged, left, ...rest] = all
    expect(merged).toMatchObject({ kind: 'merged', note: TITLE, of: '', canUndo: true })
    expect(merged?.fields).toEqual([{ field: 'price', before: '', after: '28万元' }])
    expect(left).toMatchObject({ kind: 'merged', of: TITLE, canUndo: false })
    expect(left?.fields).toContainEqual({ field: 'grade', before: 'A', after: 'B' })
    expect(left?.fields).toContainEqual({ field: 'contactName', before: '李老师', after: '王老师' })
    const others = rest.filter(({ of }) => of === TITLE)
    expect(others.filter(({ kind }) => kind === 'edited').flatMap(({ fields }) => fields)).toContainEqual({
      field: 'price',
      before: '30万元',
      after: '28万元',
    })
    expect(others.filter(({ kind }) => kind === 'decision')).toHaveLength(3)
    expect(others.every(({ canUndo }) => !canUndo)).toBe(true)
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
  })

  it('is taken back wholly: every row of both is as it was', async () => {
    await work()
    const before = content()
    const told = await history(newer)
    const edit = await settle()
    expect(content()).not.toEqual(before)
    await desk.call('records.undo', { edit })
    expect(content()).toEqual(before)
    expect((await history(newer)).filter(({ kind }) => kind !== 'undone')).toEqual(told)
    expect((await history(older))[0]).toMatchObject({ kind: 'undone', note: TITLE })
    expect(await desk.call('twins.list', {})).toHaveLength(1)
    // The lists in memory and the index follow.
    expect((await desk.call('registers.supplies', {})).items).toHaveLength(2)
    const { matches } = await desk.call('matching.forSupply', { supplyId: newer })
    expect(matches.length).toBeGreaterThan(0)
    await settle()
    expect(await desk.supplies()).toHaveLength(1)
  })

  it('is taken back with what came since staying where it is', async () => {
    const edit = await settle()
    await decide(demands[0] as DemandId, older, 'shortlisted')
    await desk.call('records.undo', { edit })
    expect(rows('SELECT supply_id, state FROM decision')).toEqual([{ supply_id: older, state: 'shortlisted' }])
  })

  it('is not taken back over what was changed since, and says what to do first', async () => {
    await decide(demands[0] as DemandId, newer, 'shortlisted')
    const edit = await settle()
    const { edit: later } = await desk.call('supplies.update', { ids: [older], changes: { price: '1万元' } })
    expect((await history(older)).find(({ id }) => id === edit)).toMatchObject({ canUndo: false })
    const merged = content()
    expect(await desk.refusal('records.undo', { edit })).toMatchObject({ code: 'record.mergeTouched' })
    await decide(demands[0] as DemandId, older, 'rejected')
    await desk.call('records.undo', { edit: later as string })
    const refused = await desk.refusal('records.undo', { edit })
    expect(refused.message).toContain('匹配决定')
    expect(merged.supply).not.toEqual(content().supply)
    await decide(demands[0] as DemandId, older, 'shortlisted')
    expect(await desk.supplies()).toHaveLength(1)
  })

  it('keeps what a person entered in the other from being overwritten by a list that comes again', async () => {
    await work()
    await settle()
    await desk.commit(csvOf(`${SUPPLIES}\n${TITLE},202110123456.7,甲大学,99万元,王老师,13900000001`), 'supply')
    expect(await desk.supplies()).toMatchObject([{ price: '28万元' }])
  })

  it('brings an organisation back that no record named any more', async () => {
    await desk.commit(
      csvOf(`${DEMANDS}\n番茄根结线虫太重,番茄根结线虫重怎么办,甲农场有限公司,赵六,13700000000`),
      'demand',
    )
    const [first, ...others] = await desk.demands()
    const gone = others.find(({ title }) => title === '番茄根结线虫太重')
    const pair = { older: first?.id as DemandId, newer: gone?.id as DemandId }
    leftForLater(pair)
    const before = content()
    const { edit } = await desk.call('twins.settle', { kind: 'demand', ...pair, decision: 'merge' })
    expect(rows("SELECT name FROM organisation WHERE name = '甲农场有限公司'")).toEqual([])
    await desk.call('records.undo', { edit: edit as string })
    expect(content()).toEqual(before)
  })
})

/** Two demands that no import pointed out. */
function leftForLater({ older, newer }: { older: DemandId; newer: DemandId }): void {
  const library = openLibrary(desk.libraryPath)
  const sql = "INSERT INTO demand_twin VALUES (?, ?, 'later', 'nearTitle', 'me', '2026-01-01')"
  library.writing.prepare(sql).run(older, newer)
  library.close()
}
