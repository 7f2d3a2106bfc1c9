/** Records that may be one: pointed out, merged, kept apart for good, or left for later. */
import { describe, expect, it } from 'vitest'
import { settleTwin } from '#core/importing/history/settle-twin.ts'
import { twinsLeft } from '#core/importing/history/twin-rows.ts'
import { undoStateOf } from '#core/importing/history/undo-state.ts'
import { isOneApart, NearTitles, titleCore } from '#core/importing/plan/near-title.ts'
import { openLibrary } from '#core/library/open.ts'
import { createImporter, PAGE, quietJob } from '../../builders/importer.ts'
import { csvOf } from '../../builders/list-files.ts'

const HEADER = '专利名称,申请号,申请人,价格'
const list = (...rows: string[]) => csvOf([HEADER, ...rows].join('\n'))
const TITLE = '一种番茄根结线虫土壤消毒方法'

async function twinsOf(known: string[], rows: string[]) {
  const importer = createImporter()
  if (known.length > 0) await importer.commit(list(...known))
  const path = list(...rows)
  const { session } = await importer.open([path])
  return { importer, path, session, twins: session.twins(PAGE, quietJob) }
}

describe('titles that are nearly the same', () => {
  it.each([
    ['一种番茄根结线虫土壤消毒方法', '番茄根结线虫的土壤消毒方法', true],
    ['番茄根结线虫土壤消毒方法', '番茄根节线虫土壤消毒方法', true],
    ['番茄根结线虫土壤消毒方法', '番茄根结线虫土壤快消毒方法', true],
    ['第一代番茄根结线虫土壤消毒方法', '第二代番茄根结线虫土壤消毒方法', false],
    ['番茄根结线虫土壤消毒方法A', '番茄根结线虫土壤消毒方法B', false],
    ['番茄根结线虫土壤消毒方法', '番茄根结线虫水体处理方法', false],
  ])('%s / %s: %s', (a, b, isNear) => {
    const titles = new NearTitles()
    titles.add(titleCore(a))
    const found = titleCore(a) === titleCore(b) ? [titleCore(a)] : titles.find(titleCore(b))
    expect(found).toEqual(isNear ? [titleCore(a)] : [])
  })

  it('are one character apart in any place', () => {
    expect(['xbc', 'axc', 'abx', 'ab', 'bc', 'ac', 'abcd'].map((text) => isOneApart('abc', text))).toEqual(
      Array(7).fill(false),
    )
    expect(['土壤消毒', '土壤毒', '土消毒法', '土壤消毒法'].map((text) => isOneApart('土壤消毒', text))).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

describe('twins', () => {
  it.each([
    [
      'the same title under another number',
      `${TITLE},202110123456.7,甲大学,`,
      `${TITLE},202211242396.1,甲大学,`,
      'sameTitle',
    ],
    ['the same title without a number', `${TITLE},202110123456.7,甲大学,`, `${TITLE},,甲大学,`, 'sameTitle'],
    ['the same title without an applicant', `${TITLE},202110123456.7,甲大学,`, `${TITLE},,,`, 'sameTitle'],
    ['nearly the same title', `${TITLE},202110123456.7,甲大学,`, '番茄根节线虫的土壤消毒方法,,甲大学,', 'nearTitle'],
    [
      'one character apart, with two numbers',
      `${TITLE},202110123456.7,甲大学,`,
      '一种番茄根节线虫土壤消毒方法,202211242396.1,甲大学,',
      null,
    ],
    ['the same title of somebody else', `${TITLE},202110123456.7,甲大学,`, `${TITLE},,乙大学,`, null],
  ])('are pointed out: %s', async (_, known, row, likeness) => {
    const { twins } = await twinsOf([known], [row])
    expect(twins.items.map((twin) => twin.likeness)).toEqual(likeness === null ? [] : [likeness])
    if (likeness !== null) {
      expect(twins.items[0]).toMatchObject({
        decision: 'later',
        older: { title: TITLE, place: null },
        newer: { place: { row: 2 } },
      })
    }
  })

  it('are found within one list too, each with one other, however many have one title', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${TITLE},2021${String(10000000 + i)},甲大学,`)
    const { twins } = await twinsOf([], rows)
    expect(twins.total).toBe(49)
    expect(twins.items[0]?.older.place).toMatchObject({ row: 2 })
  })

  it('are merged: the row changes the older record, and the same list again finds it', async () => {
    const known = `${TITLE},202110123456.7,甲大学,20万元`
    const { importer, path, session, twins } = await twinsOf([known], [`${TITLE},,甲大学,30万元`])
    const [pair] = twins.items
    expect(pair?.differences).toEqual([{ field: 'price', older: '20万元', newer: '30万元' }])
    const decisions = [{ twin: pair?.twin ?? '', decision: 'merge' as const }]
    expect(session.decideTwins({ decisions }, quietJob)).toEqual({ merge: 1, apart: 0, later: 0 })
    expect(session.twins(PAGE, quietJob).items[0]?.decision).toBe('merge')
    expect(session.difference({ ...PAGE, group: 'changed' }, quietJob).counts).toMatchObject({ new: 0, changed: 1 })
    const { counts, batches } = await session.commit(importer.by(), quietJob)
    expect(counts).toEqual({ read: 1, new: 0, changed: 1, unchanged: 0, rejected: 0 })
    expect(importer.supplies()).toMatchObject([{ applicationNumber: '202110123456.7', price: '30万元' }])
    const same = await importer.commit(path)
    expect(same.batch.counts).toMatchObject({ new: 0, unchanged: 1 })
    importer.undo(same.batch.id)
    for (const { id } of batches) importer.undo(id)
    expect(importer.supplies()).toMatchObject([{ price: '20万元' }])
    // Undone, the merge is forgotten too.
    const again = await importer.open([path])
    expect(again.session.twins(PAGE, quietJob).total).toBe(1)
  })

  it('are merged under another number, and both lists find the record again', async () => {
    const known = `${TITLE},202110123456.7,甲大学,`
    const { importer, path, session, twins } = await twinsOf([known], [`${TITLE},202211242396.1,甲大学,30万元`])
    session.decideTwins({ decisions: [{ twin: twins.items[0]?.twin ?? '', decision: 'merge' }] }, quietJob)
    await session.commit(importer.by(), quietJob)
    expect(importer.supplies()).toMatchObject([{ applicationNumber: '202211242396.1', price: '30万元' }])
    for (const again of [path, list(known)]) {
      expect((await importer.commit(again)).batch.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 })
    }
  })

  it('are kept apart for good, or left in the list of those to decide', async () => {
    const rows = [`${TITLE},,甲大学,`, '一种荔枝保鲜剂及其制备方法,,甲大学,']
    const known = [`${TITLE},202110123456.7,甲大学,`, '一种荔枝保鲜剂及其制备方法,202211242396.1,甲大学,']
    const { importer, path, session, twins } = await twinsOf(known, rows)
    expect(twins.counts).toEqual({ merge: 0, apart: 0, later: 2 })
    const first = twins.items.find(({ newer }) => newer.title === TITLE)?.twin ?? ''
    session.decideTwins({ decisions: [{ twin: first, decision: 'apart' }] }, quietJob)
    await session.commit(importer.by(), quietJob)
    expect(importer.supplies()).toHaveLength(4)
    const left = importer.look((db) => twinsLeft(db, 'supply'))
    expect(left).toMatchObject([{ likeness: 'sameTitle', state: 'later' }])
    expect(importer.rows("SELECT count(*) AS n FROM supply_twin WHERE state = 'apart'")).toEqual([{ n: 1 }])
    const again = await importer.open([path])
    expect(again.session.twins(PAGE, quietJob).total).toBe(0)
  })

  it('of a list that nobody looked at are left for later', async () => {
    const importer = createImporter()
    await importer.commit(list(`${TITLE},202110123456.7,甲大学,`))
    await importer.commit(list(`${TITLE},,甲大学,`))
    expect(importer.look((db) => twinsLeft(db, 'supply'))).toHaveLength(1)
  })
})

describe('a pair that was left for later', () => {
  async function pair() {
    const importer = createImporter()
    const first = await importer.commit(list(`${TITLE},202110123456.7,甲大学,`))
    const path = list(`${TITLE},,甲大学,30万元`)
    const second = await importer.commit(path)
    const [twin] = importer.look((db) => twinsLeft(db, 'supply'))
    const settle = (decision: 'apart' | 'merge') => {
      const library = openLibrary(importer.libraryPath)
      const [older, newer] = [twin?.olderId ?? '', twin?.newerId ?? '']
      try {
        library.writing.transaction(() =>
          settleTwin(library.writing, { kind: 'supply', older, newer, decision }, importer.by()),
        )()
      } finally {
        library.close()
      }
    }
    return { importer, path, settle, first, second }
  }

  it('becomes one record: what the older lacks, decisions and sources come from the newer', async () => {
    const { importer, path, settle, first, second } = await pair()
    importer.write(`
      INSERT INTO demand (id, title, identity, created_at, updated_at) VALUES ('d', '保鲜', '保鲜|', '', '');
      INSERT INTO decision (demand_id, supply_id, state, decided_by, decided_at)
        SELECT 'd', id, 'shortlisted', '', '' FROM supply WHERE price <> ''`)
    settle('merge')
    expect(importer.supplies()).toMatchObject([{ applicationNumber: '202110123456.7', price: '30万元' }])
    expect(importer.rows('SELECT state FROM decision')).toEqual([{ state: 'shortlisted' }])
    expect(importer.rows('SELECT DISTINCT supply_id IS NULL AS lost FROM import_row')).toEqual([{ lost: 0 }])
    expect((await importer.commit(path)).batch.counts).toMatchObject({ new: 0, unchanged: 1 })
    for (const { batch } of [first, second]) {
      expect(importer.look((db) => undoStateOf(db, batch.id)).isPossible).toBe(false)
    }
  })

  it('stays two records, and is not asked again', async () => {
    const { importer, settle } = await pair()
    settle('apart')
    expect(importer.look((db) => twinsLeft(db, 'supply'))).toEqual([])
    expect(importer.supplies()).toHaveLength(2)
  })

  it('cannot be settled twice', async () => {
    const { settle } = await pair()
    settle('merge')
    expect(() => settle('merge')).toThrow('record.notFound')
  })
})
