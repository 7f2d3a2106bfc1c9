import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../builders/folder.ts'
import { gb18030, listOf } from '../builders/list-files.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()
const library = join(folder, 'a.nongqiao')
const sample = (name: string) => join(root, 'resources/sample', name)

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'electron/launcher/nongqiao.mjs'), ...args],
    {
      encoding: 'utf8',
      cwd: folder,
      // The matches of the sample are more than the megabyte that Node reads by itself.
      maxBuffer: 2 ** 24,
    },
  )
  return { status, stdout, stderr }
}

/** Runs with `--json` and gives the envelope. */
// biome-ignore lint/suspicious/noExplicitAny: each command answers with a shape of its own
function json(...args: string[]): any {
  const { status, stdout } = run(...args, '--json')
  const envelope = JSON.parse(stdout)
  expect(status).toBe(envelope.ok ? 0 : 1)
  return envelope
}

describe('the command line', () => {
  it('shows what an import would do, in the promised shape, and leaves the library alone', async () => {
    const list = await listOf([
      ['专利号', '发明名称', '备注'],
      ['ZL202211242396.5', '一种甲', '核对'],
      ['', '', '没有名称'],
    ])
    const { value } = json('import', 'supplies', list, '--library', library, '--dry-run')
    expect(value.counts).toEqual({ read: 2, new: 1, changed: 0, unchanged: 0, rejected: 1 })
    expect(value.columns).toMatchObject([
      { sheet: 'Sheet1', index: 0, header: '专利号', field: 'applicationNumber' },
      { index: 1, field: 'title' },
      { index: 2, header: '备注', field: null },
    ])
    expect(value.records).toMatchObject([
      { sheet: 'Sheet1', row: 2, fields: { title: '一种甲', applicationNumber: '202211242396.5' } },
    ])
    expect(value.records[0].flags).toMatchObject([{ code: 'checkDigitMismatch', field: 'applicationNumber' }])
    expect(value.rejected).toMatchObject([{ sheet: 'Sheet1', row: 3, reason: expect.stringContaining('名称') }])
    expect(existsSync(library)).toBe(false)
  })

  it('imports, lists, matches and exports', async () => {
    expect(json('import', 'supplies', sample('sample-supplies.xlsx'), '--library', library).value.counts.new).toBe(300)
    const demands = run('import', 'demands', sample('sample-demands.xlsx'), '--library', library, '--source', '走访')
    expect(demands.stdout).toContain('新增 40')
    expect(json('list', 'demands', '--library', library).value.total).toBe(40)

    const { value } = json('match', '--library', library, '--top', '5')
    expect(value.demands).toHaveLength(40)
    const first = value.demands.find((demand: { matches: unknown[] }) => demand.matches.length > 1)
    expect(Object.keys(first.matches[0])).toEqual(
      expect.arrayContaining([
        'rank',
        'supplyId',
        'applicationNumber',
        'title',
        'score',
        'level',
        'reasons',
        'uncovered',
        'warnings',
      ]),
    )
    expect(first.matches.length).toBeLessThanOrEqual(5)
    const one = json('match', '--library', library, '--demand', first.id).value
    expect(one.demands.map(({ id }: { id: string }) => id)).toEqual([first.id])
    const back = json('match', '--library', library, '--supply', first.matches[0].supplyId).value
    expect(back.matches.map(({ demandId }: { demandId: string }) => demandId)).toContain(first.id)

    const out = join(folder, 'out.xlsx')
    expect(json('export', 'workbook', '--library', library, '--out', out).value.files).toEqual([out])
    const workbook = await readXlsx(readFileSync(out))
    expect(workbook.sheets).toHaveLength(41)
    expect(JSON.stringify(workbook.sheets.map(({ rows }) => rows))).not.toMatch(/1380000\d{4}/)
    expect(json('library', 'check', '--library', library).value.sound).toBe(true)
  }, 60_000)

  it('matches two lists directly, a GB18030 file among them', async () => {
    const csv = join(folder, 'demands.csv')
    writeFileSync(csv, gb18030('需求名称,需求描述\r\n鹅蛋孵化率低,种鹅蛋孵化率偏低想改进\r\n'))
    const out = join(folder, 'results')
    const { value } = json('match-files', '--supplies', sample('sample-supplies.xlsx'), '--demands', csv, '--out', out)
    expect(value.imported.supplies.counts.new).toBe(300)
    expect(value.demands[0].matches[0].title).toContain('孵化')
    expect(readdirSync(out)).toEqual([expect.stringMatching(/\.xlsx$/)])
    expect(existsSync(value.workbook.file)).toBe(true)
  }, 60_000)

  it('says what is wrong in a sentence with its code, and ends with 1', () => {
    expect(json('match', '--library', join(folder, 'none.nongqiao'))).toMatchObject({
      ok: false,
      error: { code: 'file.notFound', message: expect.stringContaining('none.nongqiao') },
    })
    expect(existsSync(join(folder, 'none.nongqiao'))).toBe(false)
    expect(json('import', 'supplies', join(folder, 'none.xlsx'), '--library', library)).toMatchObject({
      error: { code: 'file.notFound' },
    })
    const text = run('match', '--library', library, '--demand', 'not-an-id')
    expect([text.status, text.stdout]).toEqual([1, ''])
    expect(text.stderr).toContain('nongqiao list')
    expect(run('match', '--library', library, '--top', '0').status).toBe(1)
    expect(run('nonsense').status).toBe(1)
    expect(run('--help').status).toBe(0)
    expect(run('library', 'stats', '--library', join(folder, 'x'), '--lang', 'en').stderr).toContain('cannot be found')
  })

  it.each([
    [['match']],
    [['match', '--library', 'x', '--top', 'abc']],
    [['match', '--library', 'x', '--demand', 'nope']],
    [['import', 'patents', 'x.xlsx', '--library', 'x']],
    [['export', 'workbook', '--library', 'x']],
    [['library', 'check']],
  ])('tells a wrong command as an envelope too: %j', (args) => {
    expect(json(...args)).toMatchObject({ ok: false, error: { code: 'app.usage' } })
  })

  it('writes nothing of several lists when one cannot be read, and says of a wrong kind which it is', () => {
    const fresh = join(folder, 'several.nongqiao')
    const broken = join(folder, 'broken.xlsx')
    writeFileSync(broken, 'PK\u0003\u0004 cut off')
    expect(json('import', 'supplies', sample('sample-supplies.xlsx'), broken, '--library', fresh)).toMatchObject({
      error: { code: 'import.damaged', details: { fileName: 'broken.xlsx' } },
    })
    expect(json('library', 'stats', '--library', fresh).value.supplies).toBe(0)
    expect(json('import', 'supplies', sample('sample-demands.xlsx'), '--library', fresh)).toMatchObject({
      error: { code: 'import.is-demand-list' },
    })
  })

  it('ends quietly when its reader has read enough', () => {
    const command = `"${process.execPath}" "${join(root, 'electron/launcher/nongqiao.mjs')}" list supplies --library "${library}" --json | head -c 10`
    const { stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })

  it('says that a file is no folder before it does the work', () => {
    const lists = ['--supplies', sample('sample-supplies.xlsx'), '--demands', sample('sample-demands.xlsx')]
    expect(json('match-files', ...lists, '--out', library)).toMatchObject({ error: { code: 'file.notAFolder' } })
  })

  it('keeps progress off standard output', () => {
    const { stdout, stderr } = run('match', '--library', library, '--json')
    expect(() => JSON.parse(stdout)).not.toThrow()
    expect(stderr).toContain('建立索引')
  })

  it('leaves no personal data in what it logs', async () => {
    const { stderr } = run('import', 'supplies', sample('sample-supplies.xlsx'), '--library', library)
    expect(stderr).not.toMatch(/1380000|0763/)
  })

  it('says when the folder for a document is missing', () => {
    const out = join(folder, 'none', 'out.xlsx')
    expect(json('export', 'workbook', '--library', library, '--out', out)).toMatchObject({
      error: { code: 'file.folderMissing' },
    })
  })

  it('puts a document into a folder that was named, and nothing beside it', () => {
    const papers = join(folder, 'papers')
    mkdirSync(papers)
    const { value } = json('export', 'workbook', '--library', library, '--out', papers)
    expect(readdirSync(papers).map((name) => join(papers, name))).toEqual(value.files)
  })
})
