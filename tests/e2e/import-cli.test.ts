/** Importing from the command line: mapping files, rejected rows, passwords, undoing, and being cut off. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { commandLine } from '../builders/command-line.ts'
import { temporaryFolder } from '../builders/folder.ts'
import { csvOf, workbookOf } from '../builders/list-files.ts'

const folder = temporaryFolder()
const LAUNCHER = resolve(import.meta.dirname, '../../electron/launcher/nongqiao.mjs')
let libraries = 0
const newLibrary = () => join(folder, `${libraries++}.nongqiao`)

// biome-ignore lint/suspicious/noExplicitAny: each command answers with a shape of its own
async function json(...args: string[]): Promise<any> {
  return JSON.parse(await commandLine([...args, '--json']))
}

/** What a library holds, looked at after the command. */
function counts(path: string): { supplies: number; batches: number; sound: boolean } {
  const library = openLibrary(path)
  const count = (sql: string) => library.reading.prepare(sql).pluck().get() as number
  const found = {
    supplies: count('SELECT count(*) FROM supply'),
    batches: count('SELECT count(*) FROM import_batch'),
    sound: library.reading.pragma('integrity_check', { simple: true }) === 'ok',
  }
  library.close()
  return found
}

describe('import on the command line', { timeout: 60_000 }, () => {
  it('shows how a file was understood: at the top for one file, by file for several', async () => {
    const path = await workbookOf([
      {
        name: '清单',
        rows: [
          ['专利名称', '申请号'],
          ['一种甲装置', 202110234567.8],
        ],
      },
      { name: '字典', rows: [['发明']], hidden: true },
    ])
    const { value } = await json('import', 'supplies', path, '--library', newLibrary(), '--dry-run')
    expect(value.sheets[0]).toMatchObject({ name: '清单', role: 'data', hidden: false })
    expect(value.sheets[0].sections[0]).toMatchObject({
      headerRows: [1],
      dataRows: [2, 2],
      footerRows: [],
      columns: [
        { index: 0, header: '专利名称', field: 'title' },
        { index: 1, header: '申请号', field: 'applicationNumber' },
      ],
    })
    expect(value.sheets[1]).toMatchObject({ name: '字典', hidden: true })
    expect(value.records[0].raw).toEqual(['一种甲装置', '202110234567.8'])
    const two = await json('import', 'supplies', path, csvOf('专利名称\n乙'), '--library', newLibrary(), '--dry-run')
    expect(two.value.sheets).toBe(undefined)
    expect(two.value.files.map(({ sheets }: { sheets: unknown[] }) => sheets.length)).toEqual([2, 1])
  })

  it('takes a mapping file, writes rejected rows, and takes the import back', async () => {
    const library = newLibrary()
    const list = csvOf('栏甲,栏乙,栏丙\n一种甲装置,见附件第一页,202110123456.7\n,见附件第二页,\n')
    const mapping = join(folder, 'mapping.json')
    writeFileSync(mapping, JSON.stringify({ columns: { 栏甲: 'title', C: 'applicationNumber' }, source: '岭南' }))
    const rejects = join(folder, 'rejects.xlsx')
    const args = ['import', 'supplies', list, '--library', library, '--mapping', mapping]
    const { value } = await json(...args, '--rejects', rejects)
    expect(value).toMatchObject({ counts: { read: 2, new: 1, rejected: 1 }, rejects, batches: [{ source: '岭南' }] })
    const [sheet] = (await readXlsx(readFileSync(rejects))).sheets
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['栏甲', '栏乙', '栏丙'])
    expect(sheet?.rows[1]?.[1]).toBe('见附件第二页')

    const [first] = value.batches
    const second = await json(...args)
    const blocked = await json('import', 'undo', first.id, '--library', library)
    expect(blocked).toMatchObject({ ok: false, error: { code: 'import.undo-blocked', details: { laterBatches: 1 } } })
    expect(await json('import', 'undo', second.value.batches[0].id, '--library', library)).toMatchObject({ ok: true })
    const undone = await json('import', 'undo', first.id, '--library', library)
    expect(undone.value).toEqual({ removed: 1, restored: 0 })
    expect(counts(library)).toEqual({ supplies: 0, batches: 0, sound: true })
    expect(readdirSync(`${library}-files`)).toEqual([])
  })

  it('fills in the facts of a title that the mapping file names', async () => {
    const list = csvOf('联系人：张三 13800138000,\n专利名称,申请号\n一种甲装置,202110123456.7\n')
    const mapping = join(folder, 'facts.json')
    writeFileSync(mapping, JSON.stringify({ facts: ['contactName', 'contactPhone'] }))
    const args = ['import', 'supplies', list, '--library', newLibrary(), '--dry-run']
    const plain = await json(...args)
    expect(plain.value.records[0].fields).not.toHaveProperty('contactName')
    expect(plain.value.sheets[0].sections[0].offers).toMatchObject([
      { field: 'contactName', text: '张三', cell: 'A1', state: 'offered' },
      { field: 'contactPhone', text: '13800138000', cell: 'A1', state: 'offered' },
    ])
    const { value } = await json(...args, '--mapping', mapping)
    expect(value.records[0].fields).toMatchObject({ contactName: '张三', contactPhone: '13800138000' })
  })

  it.each([
    ['{"facts": ["contactName"]}', 'contactName'],
    ['{"columns": {"栏甲": "titel"}}', '栏甲'],
    ['{"columns": {"没有的栏": "title"}}', '没有的栏'],
    ['{"colums": {}}', 'colums'],
    ['not JSON', 'JSON'],
  ])('says what is wrong with a mapping file: %s', async (content, named) => {
    const library = newLibrary()
    const mapping = join(folder, 'wrong.json')
    writeFileSync(mapping, content)
    const list = csvOf('栏甲,栏乙\n一种甲装置,x')
    const answer = await json('import', 'supplies', list, '--library', library, '--mapping', mapping)
    expect(answer).toMatchObject({ error: { code: 'import.mapping-invalid', message: expect.stringContaining(named) } })
    expect(existsSync(library) ? counts(library).supplies : 0).toBe(0)
  })

  it('reads the sheet that is named, and hidden parts when told to', async () => {
    const sheet = (name: string, title: string) => ({
      name,
      rows: [
        ['专利名称', '申请号'],
        [title, '202110123456.7'],
      ],
    })
    const path = await workbookOf([sheet('一', '甲装置'), { ...sheet('二', '乙装置'), hidden: true }])
    const titles = async (...args: string[]) => {
      const { value } = await json('import', 'supplies', path, '--library', newLibrary(), '--dry-run', ...args)
      return value.records.map(({ fields }: { fields: { title: string } }) => fields.title)
    }
    expect(await titles()).toEqual(['甲装置'])
    expect(await titles('--sheet', '二')).toEqual(['乙装置'])
    expect(await titles('--include-hidden')).toEqual(['甲装置', '乙装置'])
    const missing = await json('import', 'supplies', path, '--library', newLibrary(), '--sheet', '三')
    expect(missing).toMatchObject({ error: { code: 'import.sheet-not-found', details: { sheet: '三' } } })
  })

  it('wants the id of an import and a library to undo', async () => {
    expect(await json('import', 'undo', '7', '--library', newLibrary())).toMatchObject({ error: { code: 'app.usage' } })
    const id = '01900000-0000-7000-8000-000000000000'
    expect(await json('import', 'undo', id)).toMatchObject({ error: { code: 'app.usage' } })
  })

  it('leaves all of a list or nothing when it is killed while it writes', async () => {
    const library = newLibrary()
    const rows = Array.from({ length: 20_000 }, (_, i) => `一种第${i}号装置,${'说明'.repeat(20)}${i}`)
    const list = csvOf(['专利名称,摘要', ...rows].join('\n'))
    const child = spawn(process.execPath, [LAUNCHER, 'import', 'supplies', list, '--library', library, '--lang', 'en'])
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (/saving [1-9]/.test(told)) child.kill('SIGKILL')
    })
    const [, signal] = await once(child, 'exit')
    const found = counts(library)
    expect(found.sound).toBe(true)
    expect(signal).toBe('SIGKILL')
    expect([0, 20_000]).toContain(found.supplies)
    expect(found.batches).toBe(found.supplies === 0 ? 0 : 1)
  })

  it('lets two imports into one library at once, each whole', async () => {
    const library = newLibrary()
    await json('library', 'stats', '--library', library)
    const list = (name: string) =>
      csvOf(['专利名称', ...Array.from({ length: 2000 }, (_, i) => `${name}${i}`)].join('\n'))
    const imports = ['甲装置', '乙装置'].map((name) => json('import', 'supplies', list(name), '--library', library))
    const answers = await Promise.all(imports)
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect(counts(library)).toEqual({ supplies: 4000, batches: 2, sound: true })
  })
})
