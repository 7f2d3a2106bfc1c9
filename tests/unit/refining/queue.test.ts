import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inOneGo, undoRecords } from '#core/editing/edit-job.ts'
import { editsOfRecord } from '#core/editing/history.ts'
import { openLibrary } from '#core/library/open.ts'
import { confirmChoice } from '#core/refining/confirm.ts'
import { confirmColumn, lookAtColumn } from '#core/refining/confirm-column.ts'
import { nextInQueue, progressOf } from '#core/refining/queue.ts'
import { refineRecord } from '#core/refining/refine-record.ts'
import type { RefineFilter, RefineRef } from '#shared/contract/refining.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const ALL: RefineFilter = { kind: null, source: null, proposal: null, industry: null }
const BATCH = '01900000-0000-7000-8000-0000000000ff' as ImportBatchId
const ABSTRACT = '本发明公开了一种增氧机。解决了现有增氧机耗电大的问题，防止鱼缺氧浮头。结构简单。'

/** Patents p0…, demands d0…, each with a suggested statement; every second patent's is its title. */
function libraryWith(supplies: number, demands: number) {
  const library = openLibrary(join(temporaryFolder(), 'library.nongqiao'))
  const db = library.writing
  db.prepare(
    `INSERT INTO import_batch (id, kind, source, file_name, file_sha256, columns, count_read, count_new, count_changed,
       count_unchanged, count_rejected, imported_by, imported_at)
     VALUES (?, 'supply', '', 'list.xlsx', '', '[]', 0, 0, 0, 0, 0, 'me', '')`,
  ).run(BATCH)
  const statement = db.prepare(
    `INSERT INTO problem_statement (id, supply_id, demand_id, text, status, origin_kind, origin_field, origin_start,
       origin_end, created_at, updated_at) VALUES (?, ?, ?, ?, 'suggested', 'extracted', ?, 0, 2, '', '')`,
  )
  const supply = db.prepare(
    `INSERT INTO supply (id, title, abstract, identity, created_in, created_at, updated_at)
     VALUES (?, '增氧机', ?, ?, ?, '', '')`,
  )
  const demand = db.prepare(
    `INSERT INTO demand (id, title, description, identity, created_at, updated_at)
     VALUES (?, '鱼塘浮头', '半夜缺氧，鱼浮头，增氧机太耗电。', ?, '', '')`,
  )
  for (let i = 0; i < supplies; i += 1) {
    supply.run(`p${i}`, ABSTRACT, `p${i}`, i === 1 ? BATCH : null)
    statement.run(`sp${i}`, `p${i}`, null, '增氧', i % 2 === 0 ? 'title' : 'abstract')
  }
  for (let i = 0; i < demands; i += 1) {
    demand.run(`d${i}`, `d${i}`)
    statement.run(`sd${i}`, null, `d${i}`, '鱼塘', 'description')
  }
  return library
}

const ids = (refs: readonly RefineRef[]) => refs.map(({ id }) => id as string)
const who = { actor: 'me', at: '2026-01-02T03:04:05.000Z' }

it('gives demands before patents, page by page, each once', () => {
  const { reading } = libraryWith(4, 3)
  const walked: RefineRef[] = []
  for (;;) {
    const page = nextInQueue(reading, { ...ALL, after: walked.at(-1) ?? null, limit: 2 })
    walked.push(...page)
    if (page.length < 2) break
  }
  expect(ids(walked)).toEqual(['d0', 'd1', 'd2', 'p0', 'p1', 'p2', 'p3'])
})

it('keeps what the filter says, and counts it', () => {
  const { reading } = libraryWith(4, 3)
  const page = (filter: Partial<RefineFilter>) =>
    ids(nextInQueue(reading, { ...ALL, ...filter, after: null, limit: 9 }))
  expect(page({ kind: 'supply' })).toEqual(['p0', 'p1', 'p2', 'p3'])
  expect(page({ kind: 'supply', proposal: 'title' })).toEqual(['p0', 'p2'])
  expect(page({ proposal: 'passage' })).toEqual(['d0', 'd1', 'd2', 'p1', 'p3'])
  expect(page({ source: BATCH })).toEqual(['p1'])
  expect(progressOf(reading, { ...ALL, proposal: 'title' })).toEqual({
    demand: { open: 3, all: 3 },
    supply: { open: 4, all: 4 },
    left: 2,
  })
  expect(progressOf(reading, { ...ALL, source: BATCH }).supply).toEqual({ open: 1, all: 1 })
})

it('offers the passages of the text as candidates, in their places', () => {
  const { reading } = libraryWith(1, 1)
  for (const ref of nextInQueue(reading, { ...ALL, after: null, limit: 2 })) {
    const { texts, candidates, statement } = refineRecord(reading, ref)
    expect(statement?.status).toBe('suggested')
    expect(candidates.length).toBeGreaterThan(0)
    for (const { field, start, end, text } of candidates) {
      expect(texts.find((each) => each.field === field)?.text.slice(start, end)).toBe(text)
    }
  }
})

it('stores a passage with its origin, words as typed, and takes the record out of the queue', () => {
  const library = libraryWith(2, 0)
  const { reading, writing } = library
  const [first, second] = nextInQueue(reading, { ...ALL, after: null, limit: 2 }) as [RefineRef, RefineRef]
  const at = ABSTRACT.indexOf('耗电大')
  const passage = { kind: 'passage', field: 'abstract', start: at, end: at + 3, text: '耗电大' } as const
  expect(confirmChoice(writing, { record: first, choice: passage, seen: '增氧' }, who)).toMatchObject({
    statement: { text: '耗电大', status: 'confirmed', origin: { kind: 'extracted', field: 'abstract', start: at } },
    edit: expect.any(String),
  })
  const typed = { kind: 'typed', text: '太费电' } as const
  expect(confirmChoice(writing, { record: second, choice: typed, seen: '增氧' }, who).statement).toMatchObject({
    status: 'confirmed',
    origin: { kind: 'typed', by: 'me' },
  })
  expect(nextInQueue(reading, { ...ALL, after: null, limit: 2 })).toEqual([])
  // Nothing is different the second time, and there is nothing to take back.
  const again = confirmChoice(writing, { record: first, choice: { kind: 'asProposed' }, seen: '耗电大' }, who)
  expect(again.edit).toBeNull()
})

it.each([
  ['the statement is another by now', { kind: 'asProposed' }, '别的'],
  ['the passage is not there', { kind: 'passage', field: 'abstract', start: 0, end: 3, text: '耗电大' }, '增氧'],
  ['the passage is blank', { kind: 'passage', field: 'abstract', start: 900, end: 901, text: '' }, '增氧'],
] as const)('writes nothing where %s', (_, choice, seen) => {
  const { reading, writing } = libraryWith(1, 0)
  const [record] = nextInQueue(reading, { ...ALL, after: null, limit: 1 }) as [RefineRef]
  expect(() => confirmChoice(writing, { record, choice, seen }, who)).toThrow(
    expect.objectContaining({ code: 'record.changedMeanwhile' }),
  )
  expect(refineRecord(reading, record).statement).toMatchObject({ text: '增氧', status: 'suggested' })
})

it('finds the next record and counts by an index', () => {
  const { reading } = libraryWith(1, 1)
  const plan = (sql: string) => JSON.stringify(reading.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
  for (const kind of ['supply', 'demand']) {
    const open = `FROM problem_statement WHERE status = 'suggested' AND ${kind}_id IS NOT NULL`
    expect(plan(`SELECT ${kind}_id ${open} AND ${kind}_id > 'x' ORDER BY ${kind}_id LIMIT 9`)).toContain(
      `problem_statement_open_${kind}`,
    )
    expect(plan(`SELECT count(*) ${open}`)).toContain(`COVERING INDEX problem_statement_open_${kind}`)
  }
})

describe('what lists brought in a column of their own', () => {
  const go = inOneGo({ language: 'zh-CN' })
  const open = (reading: ReturnType<typeof libraryWith>['reading']) =>
    ids(nextInQueue(reading, { ...ALL, after: null, limit: 99 }))

  /** Ten patents and three demands; d0 to d2, p0 to p5 came with a statement, p5 with a word that says nothing. */
  function libraryWithColumn() {
    const library = libraryWith(10, 3)
    library.writing.exec(`UPDATE problem_statement SET origin_field = 'problemStatement', text = '增氧机耗电大' || id
      WHERE demand_id IS NOT NULL OR supply_id IN ('p0', 'p1', 'p2', 'p3', 'p4', 'p5');
      UPDATE problem_statement SET text = '同上' WHERE supply_id = 'p5';
      UPDATE demand SET industry = '水产养殖' WHERE id = 'd1'`)
    return library
  }

  it('is looked at from the first to the last, and counted without what is too short', () => {
    const { count, tooShort, sample } = lookAtColumn(libraryWithColumn().reading, ALL)
    expect({ count, tooShort }).toEqual({ count: 8, tooShort: 1 })
    expect(ids(sample.map(({ record }) => record))).toEqual(['d0', 'd1', 'p0', 'p1', 'p3'])
    expect(sample[0]).toMatchObject({ title: '鱼塘浮头', statement: '增氧机耗电大sd0' })
  })

  it('is confirmed as one change, with a line in the history of each, and taken back as one', () => {
    const { reading, writing } = libraryWithColumn()
    const before = reading.prepare('SELECT * FROM problem_statement ORDER BY id').all()
    const { edit, changed } = confirmColumn(writing, ALL, who, go)
    expect(changed).toBe(8)
    expect(open(reading)).toEqual(['p5', 'p6', 'p7', 'p8', 'p9'])
    expect(editsOfRecord(reading, 'd2')).toMatchObject([{ id: edit, kind: 'statement', actor: 'me' }])
    expect(confirmColumn(writing, ALL, who, go)).toEqual({ edit: null, changed: 0 })
    undoRecords(writing, { edit: edit as string }, who, go)
    expect(reading.prepare('SELECT * FROM problem_statement ORDER BY id').all()).toEqual(before)
  })

  it('is narrowed as the queue is', () => {
    const { reading, writing } = libraryWithColumn()
    const count = (part: Partial<RefineFilter>) => lookAtColumn(reading, { ...ALL, ...part }).count
    expect(count({ kind: 'demand' })).toBe(3)
    expect(count({ industry: '水产养殖' })).toBe(1)
    expect(count({ source: BATCH })).toBe(1)
    expect(lookAtColumn(reading, { ...ALL, proposal: 'title' })).toEqual({ count: 0, tooShort: 0, sample: [] })
    expect(confirmColumn(writing, { ...ALL, industry: '水产养殖' }, who, go).changed).toBe(1)
    expect(open(reading)).not.toContain('d1')
  })

  it('leaves the library as it was where it is cancelled on the way', () => {
    const { reading, writing } = libraryWithColumn()
    const cancelled = { ...go, throwIfCancelled: () => expect.fail('cancelled') }
    expect(() => confirmColumn(writing, ALL, who, cancelled)).toThrow('cancelled')
    expect(open(reading)).toHaveLength(13)
  })
})

it('keeps the demands of an industry, and no patents then', () => {
  const { reading, writing } = libraryWith(2, 3)
  writing.exec("UPDATE demand SET industry = '水产养殖' WHERE id = 'd1'")
  const filter = { ...ALL, industry: '水产养殖' }
  expect(ids(nextInQueue(reading, { ...filter, after: null, limit: 9 }))).toEqual(['d1'])
  expect(progressOf(reading, filter)).toEqual({
    demand: { open: 1, all: 1 },
    supply: { open: 0, all: 0 },
    left: 1,
  })
})
