/** What is left of an import: where records come from, the file itself, rejected rows that can be corrected, profiles. */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { originalPath } from '#core/importing/commit/originals.ts'
import { originsOf } from '#core/importing/history/origin-rows.ts'
import { listProfiles } from '#core/importing/history/profile-rows.ts'
import { rejectedPartsOfBatch } from '#core/importing/rejects/rejected-parts.ts'
import { writeRejects } from '#core/importing/rejects/write-rejects.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { createImporter, PAGE, quietJob } from '../../builders/importer.ts'
import { csvOf, listOf, workbookOf } from '../../builders/list-files.ts'

const folder = temporaryFolder()
const HEADER = ['专利名称', '申请号', '备注']

describe('where a record comes from', () => {
  it('is each row that speaks of it, cell by cell, the newest import first', async () => {
    const importer = createImporter()
    const path = await workbookOf([
      { name: '甲', rows: [HEADER, ['快速检测方法', '202110123456.7', '原样']] },
      { name: '乙', rows: [['标题行'], ['申请号', '专利名称'], ['202110123456.7', '快速检测的方法']] },
    ])
    await importer.commit(path)
    await importer.commit(csvOf('申请号,专利名称,价格\n202110123456.7,快速检测方法,20万元'))
    const [supply] = importer.supplies()
    const origins = importer.look((db) => originsOf(db, importer.libraryPath, { kind: 'supply', id: supply?.id ?? '' }))
    expect(origins.map(({ sheet, row, outcome, hasOriginal }) => [sheet, row, outcome, hasOriginal])).toEqual([
      ['', 2, 'changed', true],
      ['乙', 3, 'changed', true],
      ['甲', 2, 'new', true],
    ])
    expect(origins[1]?.cells).toEqual([
      { cell: 'A3', header: '申请号', field: 'applicationNumber', raw: '202110123456.7', edited: null },
      { cell: 'B3', header: '专利名称', field: 'title', raw: '快速检测的方法', edited: null },
    ])
    expect(origins[2]?.cells[2]).toEqual({ cell: 'C2', header: '备注', field: null, raw: '原样', edited: null })
  })

  it('is told for imports of older versions too, which knew one header a sheet', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ['快速检测方法', '202110123456.7', '原样']]))
    importer.write("UPDATE import_batch SET layout = '[]'")
    const id = importer.supplies()[0]?.id ?? ''
    const [origin] = importer.look((db) => originsOf(db, importer.libraryPath, { kind: 'supply', id }))
    expect(origin?.cells.map(({ cell, raw }) => [cell, raw])).toContainEqual(['B2', '202110123456.7'])
  })
})

describe('the imported file', () => {
  it('lies beside the library under its hash, once', async () => {
    const importer = createImporter()
    const path = await listOf([HEADER, ['甲', '', '']])
    await importer.commit(path)
    await importer.commit(path)
    const kept = readdirSync(`${importer.libraryPath}-files`)
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(readFileSync(join(`${importer.libraryPath}-files`, kept[0] ?? ''))).toEqual(readFileSync(path))
  })

  it('is written again where the copy is damaged', async () => {
    const importer = createImporter()
    const path = await listOf([HEADER, ['甲', '', '']])
    await importer.commit(path)
    const [name = ''] = readdirSync(`${importer.libraryPath}-files`)
    writeFileSync(originalPath(importer.libraryPath, name), 'damaged')
    await importer.commit(path)
    expect(readFileSync(originalPath(importer.libraryPath, name))).toEqual(readFileSync(path))
  })

  it('is missed with a warning where it cannot be kept; the import is done all the same', async () => {
    const importer = createImporter()
    writeFileSync(`${importer.libraryPath}-files`, 'a file where the folder should be')
    const { session, file } = await importer.open([await listOf([HEADER, ['甲', '', '']])])
    const { counts, warnings } = await session.commit(importer.by(), quietJob)
    expect(counts.new).toBe(1)
    expect(warnings).toMatchObject([{ code: 'originalNotKept', fileName: file.fileName }])
  })

  it('is not kept when it has been changed since it was read', async () => {
    const importer = createImporter()
    const path = csvOf('专利名称\n甲')
    const { session } = await importer.open([path])
    writeFileSync(path, '专利名称\n乙')
    const { warnings } = await session.commit(importer.by(), quietJob)
    expect(warnings).toMatchObject([{ code: 'originalNotKept' }])
    expect(importer.supplies()).toMatchObject([{ title: '甲' }])
  })

  it('leaves no copy behind when the import fails', async () => {
    const importer = createImporter()
    const { session } = await importer.open([csvOf('专利名称\n甲')])
    importer.write("CREATE TRIGGER refuse BEFORE INSERT ON supply BEGIN SELECT RAISE(ABORT, 'full'); END")
    await expect(session.commit(importer.by(), quietJob)).rejects.toThrow()
    expect(readdirSync(`${importer.libraryPath}-files`)).toEqual([])
    expect(importer.supplies()).toEqual([])
  })

  it('has no other name than its hash', () => {
    expect(() => originalPath('/x/a.nongqiao', '../../etc/passwd')).toThrow(RangeError)
    expect(() => originalPath('/x/a.nongqiao', 'A'.repeat(64))).toThrow(RangeError)
  })
})

describe('rejected rows', () => {
  const formula = '=HYPERLINK("http://x","点我")'

  it('become a workbook with the original header and a reason, which can be corrected and imported', async () => {
    const importer = createImporter()
    const path = await workbookOf([
      { name: '甲', rows: [HEADER, ['', '202110123456.7', formula], ['乙', '', ''], ['', '202211242396.1', '#N/A']] },
    ])
    const { batch } = await importer.commit(path)
    const parts = importer.look((db) => rejectedPartsOfBatch(db, batch.id))
    const out = join(folder, 'rejects.xlsx')
    expect(await writeRejects({ path: out, parts }, quietJob)).toEqual({ rows: 2 })
    const [sheet] = (await readXlsx(readFileSync(out), { readStyles: true })).sheets
    expect(sheet?.name).toBe('01 甲')
    expect(sheet?.rows[0]).toEqual([...HEADER, '未导入的原因', '原行号'])
    expect(sheet?.rows.slice(1)).toEqual([
      [null, '202110123456.7', formula, expect.stringContaining('没有名称'), '2'],
      [null, '202211242396.1', '#N/A', expect.stringContaining('没有名称'), '4'],
    ])
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([])

    const { session, file } = await importer.open([out])
    expect(session.rows({ ...PAGE, file: file.file, show: 'all', text: '' }, quietJob).counts.rejected).toBe(2)
    const edit = (row: number, text: string) => ({ sheet: '01 甲', section: 0, row, column: 0, text })
    session.edit({ file: file.file, edits: [edit(2, '补一'), edit(3, '补二')] }, quietJob)
    expect((await session.commit(importer.by(), quietJob)).counts).toMatchObject({ new: 2, rejected: 0 })
    expect(importer.supplies().map(({ title }) => title)).toEqual(['乙', '补一', '补二'])
  })

  it('stand below the header that each of them had', async () => {
    const importer = createImporter()
    const rows = [
      HEADER,
      ['', '202110123456.7', '原样'],
      ['甲', '202211242396.1', '原样'],
      ['申请号', '专利名称', '价格'],
      ['202110234567.8', '', '面议'],
      ['', '乙', '20万元'],
    ]
    const { batch } = await importer.commit(await listOf(rows))
    const parts = importer.look((db) => rejectedPartsOfBatch(db, batch.id))
    expect(parts.map(({ headers, rows: rejected }) => [headers, rejected.map(({ row }) => row)])).toEqual([
      [HEADER, [2]],
      [['申请号', '专利名称', '价格'], [5]],
    ])
  })
})

describe('profiles', () => {
  it('are one for each source and header, and can be forgotten', async () => {
    const importer = createImporter()
    const path = await listOf([HEADER, ['甲', '', '']])
    for (const source of ['岭南', '岭南', '湟川']) {
      const { session } = await importer.open([path], { kind: 'supply', source })
      await session.commit(importer.by(), quietJob)
    }
    const profiles = importer.look(listProfiles)
    expect(profiles.map(({ source }) => source)).toEqual(['湟川', '岭南'])
    expect(profiles[0]?.columns).toContainEqual({ header: '专利名称', field: 'title' })
  })

  it('are kept of no list whose source nobody named', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ['甲', '', '']]), quietJob, '')
    expect(importer.look(listProfiles)).toEqual([])
  })
})

describe('a library that was moved without its files', () => {
  it('says that the original is not there', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ['甲', '', '']]))
    const moved = join(folder, 'moved')
    mkdirSync(moved)
    chmodSync(moved, 0o700)
    copyFileSync(importer.libraryPath, join(moved, 'a.nongqiao'))
    const id = importer.supplies()[0]?.id ?? ''
    const [origin] = importer.look((db) => originsOf(db, join(moved, 'a.nongqiao'), { kind: 'supply', id }))
    expect(origin?.hasOriginal).toBe(false)
  })
})
