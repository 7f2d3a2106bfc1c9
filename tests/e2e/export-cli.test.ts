/** Documents from the command line, as a person asks for them, on the sample data. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { read, utils } from '@e965/xlsx'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commandLine } from '../builders/command-line.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const root = resolve(import.meta.dirname, '../..')
const sample = (name: string) => join(root, 'resources/sample', name)

let folder: string
let library: string
let demands: { id: string; title: string }[]

const json = async (...args: string[]) => JSON.parse(await commandLine([...args, '--json']))
const write = (...args: string[]) => json('export', ...args, '--library', library)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nongqiao-export-'))
  library = join(folder, 'library.nongqiao')
  await json('import', 'supplies', sample('sample-supplies.xlsx'), '--library', library, '--source', '示例')
  await json('import', 'demands', sample('sample-demands.xlsx'), '--library', library, '--source', '示例')
  demands = (await json('list', 'demands', '--library', library)).value.items
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string): string => join(folder, name)

function rowsOf(path: string): string[][] {
  const book = read(readFileSync(path))
  const rows: unknown[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' })
  return rows.map((row) => row.map(String))
}

describe('export', () => {
  it('writes a match sheet a demand into a folder that it makes', async () => {
    const { value } = await write('match-sheets', '--out', place('sheets'), '--top', '3')
    expect(value.files).toHaveLength(40)
    expect(readdirSync(place('sheets'))).toHaveLength(40)
    const { value: text } = await mammoth.extractRawText({ path: value.files[0] })
    expect(text).toContain(demands[0]?.title ?? '-')
    expect(text).not.toMatch(/1[3-9]\d{9}/)
  })

  it('packs them into a .zip, and puts one into a file', async () => {
    const zip = place('sheets.zip')
    expect((await write('match-sheets', '--out', zip, '--format', 'xlsx')).value.files).toEqual([zip])
    expect(Object.keys(new PizZip(readFileSync(zip)).files)).toHaveLength(40)
    const [first] = demands
    const out = place('one.xlsx')
    await write('match-sheets', '--out', out, '--format', 'xlsx', '--demand', first?.id ?? '')
    expect(rowsOf(out).flat()).toContain(first?.title)
  })

  it('says that one file cannot hold many, before anything stands there', async () => {
    const answer = await write('match-sheets', '--out', place('many.docx'))
    expect(answer.error).toMatchObject({ code: 'document.severalFiles', details: { count: 40 } })
    expect(readdirSync(folder)).not.toContain('many.docx')
  })

  it('replaces its own file of the day, and says where a folder has its name; nothing in there is touched', async () => {
    const first = await write('demands', '--out', place('held'), '--format', 'csv')
    const again = await write('demands', '--out', place('held'), '--format', 'csv')
    expect(again.value).toMatchObject({ files: first.value.files, movedAside: [] })
    const file = first.value.files[0]
    rmSync(file)
    mkdirSync(file)
    const refused = await write('demands', '--out', place('held'), '--format', 'csv')
    expect(refused.error).toMatchObject({ code: 'file.isAFolder', details: { fileName: basename(file) } })
    expect(readdirSync(place('held'))).toEqual([basename(file)])
    expect(readdirSync(file)).toEqual([])
  })

  it('writes lists that can be imported again without a change', async () => {
    const out = place('supplies.xlsx')
    await write('supplies', '--out', out, '--show-contacts')
    expect(rowsOf(out)).toHaveLength(301)
    const again = await json('import', 'supplies', out, '--library', place('copy.nongqiao'), '--source', '农桥')
    expect(again.value.counts).toMatchObject({ read: 300, new: 300, rejected: 0 })
    const [mine, copies] = [library, place('copy.nongqiao')].map((file) => json('list', 'supplies', '--library', file))
    const known = ({
      title,
      applicationNumber,
      applicants,
      applicationDate,
      legalStatus,
      price,
    }: Record<string, unknown>) => ({ title, applicationNumber, applicants, applicationDate, legalStatus, price })
    expect((await copies)?.value.items.map(known)).toEqual((await mine)?.value.items.map(known))
  })

  it('masks phones and confidential names unless they are asked for', async () => {
    const list = place('secret-list.csv')
    const rows = [
      '需求名称,需求描述,单位,联系人,联系电话,是否保密',
      '翠峰茶园虫害,翠峰测试茶业有限公司的茶园虫多,翠峰测试茶业有限公司,陈小测,13800001234,是',
      '鱼塘缺氧,鱼塘缺氧浮头,清新测试渔场,李大测,13900005678,否',
    ]
    writeFileSync(list, `\uFEFF${rows.join('\r\n')}`)
    const secret = place('secret.nongqiao')
    await json('import', 'demands', list, '--library', secret, '--source', '走访')
    const text = async (name: string, ...more: string[]) => {
      const { value } = await json('export', 'demands', '--library', secret, '--out', place(name), ...more)
      return { text: readFileSync(place(name), 'utf8'), names: value?.names }
    }
    const { text: masked, names } = await text('masked.csv')
    expect(names).toMatchObject([{ title: '翠峰茶园虫害', words: [{ word: '翠峰', masked: true }] }])
    expect(masked).toContain('清新测试渔场')
    expect(masked).toContain('139****5678')
    expect(masked).not.toMatch(/1[3-9]\d{9}|翠峰|陈小测/)
    const { text: open } = await text('open.csv', '--show-contacts')
    expect(open).toContain('13800001234')
    expect(open).toContain('翠峰测试茶业有限公司')
  })

  it('writes the other documents too', async () => {
    const files = [
      await write('workbook', '--out', place('workbook.xlsx')),
      await write('reverse', '--out', place('reverse.xlsx'), '--holder', '南岭大学'),
      await write('bulletin', '--out', place('bulletin.docx'), '--kind', 'demands'),
      await write('bulletin', '--out', place('bulletin.html'), '--format', 'html'),
      await write('letter', '--out', place('letters'), '--top', '2'),
      await write('brochure', '--out', place('brochure.docx'), '--holder', '南岭大学'),
      await write('figures', '--out', place('figures.xlsx')),
    ].flatMap(({ value }) => value?.files ?? ['none'])
    expect(files).not.toContain('none')
    expect(files.every((file) => statSync(file).size > 1000)).toBe(true)
  })

  it('uses a template of the user’s for this once, and names what is wrong with a broken one', async () => {
    const template = join(root, 'resources/templates/matchSheet.docx')
    const { value } = await write('match-sheets', '--out', place('own'), '--template', template)
    expect(value.files).toHaveLength(40)
    const { value: kept } = await json('library', 'check', '--library', library)
    expect(kept.sound).toBe(true)
    const templates = readdirSync(folder, { recursive: true }).map(String)
    expect(templates.filter((name) => name.includes('-templates') && name.endsWith('.docx'))).toEqual([])
    const broken = await write('match-sheets', '--out', place('own'), '--template', sample('sample-demands.xlsx'))
    expect(broken.error.code).toMatch(/^template\./)
  })

  it('takes the format from the name of the file, and never makes a folder of it', async () => {
    const list = place('list.csv')
    await write('demands', '--out', list)
    expect(statSync(list).isFile()).toBe(true)
    expect(readFileSync(list, 'utf8')).toContain(demands[0]?.title ?? 'none')
    for (const [name, ...more] of [['list-two.csv', '--format', 'xlsx'], ['list.xls']]) {
      const { error } = await write('demands', '--out', place(name ?? ''), ...more)
      expect(error).toMatchObject({ code: 'document.nameUnlikeFormat', details: { fileName: name, ending: 'xlsx' } })
      expect(readdirSync(folder)).not.toContain(name)
    }
  })

  it('tells which formats there are, and what is missing', async () => {
    expect((await write('supplies', '--out', place('x.docx'), '--format', 'docx')).error).toMatchObject({
      code: 'document.formatNotOffered',
      details: { formats: 'xlsx, csv' },
    })
    expect((await write('brochure', '--out', place('x.docx'), '--holder', '没有这个大学')).error).toMatchObject({
      code: 'document.nothingChosen',
    })
    expect((await write('workbook', '--out', join(place('none'), 'x.xlsx'))).error).toMatchObject({
      code: 'file.folderMissing',
    })
    expect((await json('export', 'workbook', '--library', place('none.nongqiao'), '--out', 'x')).error.code).toBe(
      'file.notFound',
    )
  })
})
