/** The wizard's steps on one session: understand, correct, compare, keep or take, write. */
import { describe, expect, it } from 'vitest'
import { createImporter, PAGE, quietJob } from '../../builders/importer.ts'
import { csvOf, listOf, workbookOf } from '../../builders/list-files.ts'

const HEADER = ['专利名称', '申请号', '申请人', '法律状态', '价格']
const ONE = ['一种柑橘黄龙病快速检测方法', '202110123456.7', '岭南农业大学', '授权', '20万元']
const TWO = ['一种荔枝保鲜剂及其制备方法', '202211242396.1', '岭南农业大学', '授权', '面议']
const ALL_ROWS = { ...PAGE, show: 'all', text: '' } as const

describe('understanding a file', () => {
  it('says what was found: sheets, sections, columns with field, confidence, reason and samples', async () => {
    const path = await workbookOf([
      { name: '清单', rows: [HEADER, ONE, TWO] },
      { name: '旧', rows: [HEADER, ONE], hidden: true },
    ])
    const { file } = await createImporter().open([path])
    expect(file).toMatchObject({ status: 'ready', error: null, kind: 'supply', kindIsGuessed: false })
    expect(file.sheets.map(({ name, hidden, isRead }) => [name, hidden, isRead])).toEqual([
      ['清单', false, true],
      ['旧', true, false],
    ])
    const [section] = file.sheets[0]?.sections ?? []
    expect(section).toMatchObject({ headerRows: [1], dataRows: [2, 3], footerRows: [] })
    expect(section?.columns.map(({ letter, field }) => [letter, field])).toEqual([
      ['A', 'title'],
      ['B', 'applicationNumber'],
      ['C', 'applicants'],
      ['D', 'legalStatus'],
      ['E', 'price'],
    ])
    const [title] = section?.columns ?? []
    expect(title?.samples).toContain(ONE[0])
    expect(title?.confidence).toBeGreaterThan(0.5)
    expect(title?.reason).toContain('专利名称')
  })

  it('guesses the kind where nobody says it, and can be told otherwise', async () => {
    const demands = csvOf('需求名称,需求描述,单位\n保鲜,荔枝易烂,甲厂')
    const { session, file } = await createImporter().open([demands], {})
    expect(file).toMatchObject({ kind: 'demand', kindIsGuessed: true, status: 'ready' })
    const choices = { kind: 'supply' } as const
    expect(await session.choose({ file: file.file, choices }, quietJob)).toMatchObject({
      kind: 'supply',
      kindIsGuessed: false,
      status: 'refused',
      error: { code: 'import.is-demand-list' },
    })
  })

  it('takes the fields that a person gives the columns, and the sheets that a person wants', async () => {
    const importer = createImporter()
    const path = await workbookOf([
      { name: '一', rows: [HEADER, ONE] },
      {
        name: '二',
        rows: [
          ['专利名称', '备注'],
          ['乙', '贵'],
        ],
      },
    ])
    const { session, file } = await importer.open([path])
    const choices = {
      sheets: ['二'],
      mapping: [{ sheet: '二', section: 0, column: 1, field: 'price' as const }],
    }
    const chosen = await session.choose({ file: file.file, choices }, quietJob)
    expect(chosen.sheets.map(({ isRead }) => isRead)).toEqual([false, true])
    await session.commit(importer.by(), quietJob)
    expect(importer.supplies()).toMatchObject([{ title: '乙', price: '贵' }])
    const back = await importer.open([path])
    const wrong = back.session.choose({ file: back.file.file, choices: { sheets: ['三'] } }, quietJob)
    await expect(wrong).rejects.toMatchObject({ code: 'import.sheet-not-found', details: { sheet: '三' } })
  })

  it('refuses one of several files and imports the others', async () => {
    const importer = createImporter()
    const { session, files } = await importer.open([csvOf('x,y\n1,2'), await listOf([HEADER, ONE])])
    expect(files.map(({ status }) => status)).toEqual(['refused', 'ready'])
    expect(files[0]?.error).toMatchObject({ code: 'import.not-a-list', details: { fileName: files[0]?.fileName } })
    const { batches } = await session.commit(importer.by(), quietJob)
    expect(batches.map(({ counts }) => counts.new)).toEqual([1])
    const nothing = await importer.open([csvOf('x,y\n1,2')])
    await expect(nothing.session.commit(importer.by(), quietJob)).rejects.toMatchObject({
      code: 'import.nothing-chosen',
    })
  })
})

describe('rows', () => {
  it('are shown as read with flags, filtered and page by page', async () => {
    const rows = [HEADER, ONE, ['丙', '2.02110123456E+12', '', '', ''], ['', '1', '', '', '']]
    const { session, file } = await createImporter().open([await listOf(rows)])
    const page = session.rows({ ...ALL_ROWS, file: file.file }, quietJob)
    expect(page.counts).toEqual({ read: 3, new: 2, changed: 0, unchanged: 0, rejected: 1 })
    expect(page.found).toEqual({ flagged: 1, edited: 0, hidden: 0 })
    expect(page.rows[1]).toMatchObject({ sheet: 'Sheet1', row: 3, flags: [{ code: 'digitsLost' }] })
    expect(page.rows[1]?.raw).toContain('2.02110123456E+12')
    const flagged = session.rows({ ...ALL_ROWS, file: file.file, show: 'flagged' }, quietJob)
    expect([flagged.total, flagged.rows.map(({ row }) => row)]).toEqual([1, [3]])
    const rejected = session.rows({ ...ALL_ROWS, file: file.file, show: 'rejected' }, quietJob)
    expect(rejected.rows).toMatchObject([{ row: 4, rejection: { code: 'titleMissing' } }])
    const second = session.rows({ ...ALL_ROWS, file: file.file, offset: 1, limit: 1 }, quietJob)
    expect([second.total, second.rows.map(({ row }) => row)]).toEqual([3, [3]])
    expect(session.rows({ ...ALL_ROWS, file: file.file, text: '柑橘' }, quietJob).total).toBe(1)
  })

  it('are corrected in place; the file keeps its words, and a correction can be taken back', async () => {
    const importer = createImporter()
    const { session, file } = await importer.open([await listOf([HEADER, ['', '202110123456.7', '甲大学', '', '']])])
    const at = { sheet: 'Sheet1', section: 0, row: 2, column: 0 }
    const edit = (text: string | null) => session.edit({ file: file.file, edits: [{ ...at, text }] }, quietJob)
    expect(edit('补上的名称')).toMatchObject({
      counts: { new: 1, rejected: 0 },
      rows: [{ row: 2, outcome: 'new', fields: { title: '补上的名称' }, edits: { 0: '补上的名称' } }],
    })
    expect(edit(null)).toMatchObject({ counts: { rejected: 1 }, rows: [{ outcome: 'rejected', edits: {} }] })
    edit('补上的名称')
    await session.commit(importer.by(), quietJob)
    expect(importer.rows('SELECT cells, edits FROM import_row')).toEqual([
      { cells: JSON.stringify(['', '202110123456.7', '甲大学']), edits: '{"0":"补上的名称"}' },
    ])
    expect(importer.supplies()).toMatchObject([{ title: '补上的名称' }])
  })
})

describe('the difference against the library', () => {
  async function known() {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ONE, TWO]), quietJob, '岭南')
    return importer
  }
  const changed = [ONE[0], ONE[1], ONE[2], '未缴年费终止', '30万元'] as string[]
  const fresh = ['一种鱼塘增氧机', '', '岭南农业大学', '授权', '']

  it('tells new, changed, gone and lapsed, field by field', async () => {
    const importer = await known()
    const { session } = await importer.open([await listOf([HEADER, changed, fresh])], {
      kind: 'supply',
      source: '岭南',
    })
    const { counts, items } = session.difference({ ...PAGE, group: 'changed' }, quietJob)
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 0, gone: 1, lapsed: 1 })
    expect(items).toMatchObject([
      { record: { title: ONE[0], number: '202110123456.7' }, isLapsed: true, place: { row: 2 } },
    ])
    expect(items[0]?.changes).toEqual([
      { field: 'legalStatus', old: 'granted', new: 'feeLapsed', isTaken: true, isByHand: false },
      { field: 'price', old: '20万元', new: '30万元', isTaken: true, isByHand: false },
    ])
    expect(session.difference({ ...PAGE, group: 'gone' }, quietJob).items).toMatchObject([
      { record: { title: TWO[0] }, group: 'gone', place: null },
    ])
    expect(session.difference({ ...PAGE, group: 'lapsed' }, quietJob).total).toBe(1)
  })

  it('calls nothing gone where nobody says who sent the list', async () => {
    const importer = await known()
    const { session } = await importer.open([await listOf([HEADER, ONE])], { kind: 'supply', source: '' })
    expect(session.difference({ ...PAGE, group: 'gone' }, quietJob).counts.gone).toBe(0)
  })

  it('keeps what a person wants to keep, and writes the rest', async () => {
    const importer = await known()
    const { session, file } = await importer.open([await listOf([HEADER, changed])])
    const [item] = session.difference({ ...PAGE, group: 'changed' }, quietJob).items
    const id = item?.record.id ?? ''
    session.keep({ records: [id], fields: ['price'] }, quietJob)
    const kept = session.difference({ ...PAGE, group: 'changed' }, quietJob).items[0]?.changes
    expect(kept).toContainEqual({ field: 'price', old: '20万元', new: '30万元', isTaken: false, isByHand: false })
    session.keep({ records: 'all', fields: ['price', 'legalStatus'] }, quietJob)
    expect(session.rows({ ...ALL_ROWS, file: file.file }, quietJob).counts).toMatchObject({ changed: 0, unchanged: 1 })
    session.keep({ records: [id], fields: ['price'] }, quietJob)
    const { counts } = await session.commit(importer.by(), quietJob)
    expect(counts).toEqual({ read: 1, new: 0, changed: 1, unchanged: 0, rejected: 0 })
    expect(importer.supplies()[0]).toMatchObject({ legalStatus: 'feeLapsed', price: '20万元' })
  })

  it('compares several files in their order, as if one after the other had been imported', async () => {
    const importer = createImporter()
    const { session, files } = await importer.open([
      await listOf([HEADER, ONE]),
      await listOf([HEADER, changed, fresh]),
    ])
    const counts = files.map(({ file }) => session.rows({ ...ALL_ROWS, file }, quietJob).counts)
    expect(counts).toMatchObject([{ new: 1 }, { new: 1, changed: 1 }])
    const done = await session.commit(importer.by(), quietJob)
    expect(done.batches.map((batch) => batch.counts)).toEqual(counts)
    expect(importer.supplies()).toMatchObject([{ price: '30万元' }, { title: fresh[0] }])
  })
})

describe('what was shown is what is written', () => {
  it('stops where the library changed in between, and shows what is to happen now', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ONE]))
    const later = [ONE[0], ONE[1], ONE[2], '授权', '30万元'] as string[]
    const { session } = await importer.open([await listOf([HEADER, later])])
    const before = session.difference({ ...PAGE, group: 'changed' }, quietJob)
    importer.write("UPDATE supply SET price = '25万元'")
    await expect(session.commit(importer.by(), quietJob)).rejects.toMatchObject({ code: 'import.library-changed' })
    expect(importer.supplies()[0]?.price).toBe('25万元')
    const now = session.difference({ ...PAGE, group: 'changed' }, quietJob)
    expect([before, now].map(({ items }) => items[0]?.changes[0]?.old)).toEqual(['20万元', '25万元'])
    await session.commit(importer.by(), quietJob)
    expect(importer.supplies()[0]?.price).toBe('30万元')
  })

  it('goes on where the library changed in what the list does not touch', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ONE, TWO]))
    const { session } = await importer.open([await listOf([HEADER, ['新', '', '', '', '']])])
    session.difference({ ...PAGE, group: 'new' }, quietJob)
    importer.write(`UPDATE supply SET price = 'x' WHERE title = '${TWO[0]}'`)
    expect((await session.commit(importer.by(), quietJob)).counts.new).toBe(1)
  })

  it('writes once; afterwards nothing can be changed', async () => {
    const importer = createImporter()
    const { session, file } = await importer.open([await listOf([HEADER, ONE])])
    await session.commit(importer.by(), quietJob)
    await expect(session.commit(importer.by(), quietJob)).rejects.toMatchObject({ code: 'import.session-gone' })
    await expect(session.choose({ file: file.file, choices: { source: 'x' } }, quietJob)).rejects.toMatchObject({
      code: 'import.session-gone',
    })
    expect(session.rows({ ...ALL_ROWS, file: file.file }, quietJob).counts.new).toBe(1)
  })
})

describe('profiles of sources', () => {
  it('remember what the columns of a source meant, and whose list it is', async () => {
    const importer = createImporter()
    const rows = [
      ['专利名称', '栏甲', '栏乙'],
      ['甲', '见附件第三页', '见附件第四页'],
    ]
    const first = await importer.open([await listOf(rows)], { kind: 'supply', source: '岭南' })
    const mapping = [{ sheet: 'Sheet1', section: 0, column: 1, field: 'price' as const }]
    await first.session.choose({ file: first.file.file, choices: { mapping } }, quietJob)
    await first.session.commit(importer.by(), quietJob)
    const columnsOf = (file: typeof first.file) => file.sheets[0]?.sections[0]?.columns.map(({ field }) => field)

    const again = await importer.open([await listOf(rows)], { kind: 'supply' })
    expect(again.file).toMatchObject({ profileOf: '岭南', source: '岭南' })
    expect(columnsOf(again.file)).toEqual(['title', 'price', null])
    const others = await importer.open([await listOf(rows)], { kind: 'supply', source: '别人' })
    expect(others.file.profileOf).toBe(null)
    expect(columnsOf(others.file)).toEqual(['title', null, null])
  })
})
