/**
 * Every file of the shared samples through the command line, compared with its expected reading, where the folder of
 * samples lies beside the checkout. The last line says how many are right.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { RecordKind } from '#shared/contract/importing.ts'
import { type DryRecord, type DryRun, dryRun, type Envelope } from '../../builders/dry-run.ts'
import {
  cellAt,
  checkDemand,
  checkDitto,
  checkForm,
  checkPatent,
  checkSection,
  checkTableRecord,
  type Expected,
} from '../../builders/expected-reading.ts'

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples')
const hasSamples = existsSync(SAMPLES)
const expected: Readonly<Record<string, Expected>> = hasSamples
  ? JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8'))
  : {}

/** A process each, several at a time on a busy machine. */
const TIMEOUT = 120_000

const read = (file: string, kind: RecordKind, options: string[] = [], input = ''): Promise<Envelope> =>
  dryRun(join(SAMPLES, file), kind, options, input)

async function readWell(...args: Parameters<typeof read>): Promise<DryRun> {
  const envelope = await read(...args)
  if (!envelope.ok) throw new Error(envelope.error.code)
  return envelope.value
}

const of = (file: string): Expected => expected[file] ?? {}
const listOf = (entry: Expected, key: string) => (entry[key] ?? []) as unknown as Expected[]

function checkLayout({ sheets }: DryRun, entry: Expected): void {
  const wanted = listOf(entry, 'sheets')
  expect(sheets.map(({ name, role, hidden }) => ({ name, role, hidden }))).toEqual(
    wanted.map(({ name, role, hidden = false }) => ({ name, role, hidden })),
  )
  for (const [i, sheet] of wanted.entries()) {
    const section = sheets[i]?.sections[0]
    if (sheet.role === 'data' && section !== undefined) checkSection(section, sheet)
  }
  const contact = entry.contact as unknown as { name: string; phone: string }
  expect(sheets[1]?.sections[0]?.facts).toMatchObject([
    { field: 'source', text: entry.unit },
    { field: 'contactName', text: contact.name },
    { field: 'contactPhone', text: contact.phone },
  ])
}

/** @param shown With what the file hides; @param plain without. */
function checkMessyRecord(file: string, sheet: string, record: Expected, plain: DryRun, shown: DryRun): void {
  const isAt = (each: { sheet: string; row: number }) => each.sheet === sheet && each.row === record.row
  const found = shown.records.find(isAt)
  if (found === undefined) throw new Error(`${sheet} ${record.row}`)
  expect(found.hidden).toBe(record.hidden === true)
  expect(plain.records.some(isAt)).toBe(record.hidden !== true)
  checkPatent(found, isCachedZero(file, record) ? withoutPrice(record) : record)
  if (isCachedZero(file, record)) expectFlaggedFormula(found)
}

async function checkMessy(file: string): Promise<void> {
  const entry = of('01-supply-messy.xlsx')
  const plain = await readWell(file, 'supply')
  checkLayout(plain, entry)
  const shown = await readWell(file, 'supply', ['--include-hidden'])
  for (const [sheet, records] of Object.entries(entry.records as unknown as Record<string, Expected[]>)) {
    for (const record of records) checkMessyRecord(file, sheet, record, plain, shown)
  }
}

/** In the renamed .xls a price is a formula whose cached value is zero: unknown, or accepted with a flag. */
const isCachedZero = (file: string, { row }: Expected): boolean => file.endsWith('.et') && row === 9

function expectFlaggedFormula({ fields, flags }: DryRecord): void {
  const [flag] = flags.filter(({ field }) => field === 'price')
  expect([undefined, '0', '0万元']).toContain(fields.price)
  expect(['formulaZero', 'formulaWithoutValue']).toContain(flag?.code)
}

const withoutPrice = ({ price: _, priceText: __, ...others }: Expected): Expected => others

async function checkDemands(file: string, options: string[] = [], input = ''): Promise<void> {
  const entry = of('02-demand-list.xlsx')
  const { records, sheets } = await readWell(file, 'demand', options, input)
  const [section] = sheets[0]?.sections ?? []
  if (section !== undefined) checkSection(section, entry)
  const wanted = listOf(entry, 'records')
  expect(records).toHaveLength(wanted.length)
  for (const [i, record] of records.entries()) checkDemand(record, wanted[i] ?? {})
}

/** A table of plain cells: the header, every row as it is read, and what the notes ask for. */
async function checkRows(file: string): Promise<void> {
  const { records, sheets } = await readWell(file, 'supply')
  const [header = [], ...rows] = listOf(of(file), 'rows') as unknown as (string | number)[][]
  const [section] = sheets[0]?.sections ?? []
  expect(section?.columns.map((column) => column.header)).toEqual(header)
  const data = rows.filter(([first]) => first !== '合计')
  // Where tabs separate the cells there is none to guard a number.
  const cellText = (cell: string | number) => (of(file).delimiter === '\t' ? String(cell).trim() : String(cell))
  expect(records.map(({ raw }) => raw)).toEqual(data.map((row) => row.map(cellText)))
  expect(section?.footerRows).toEqual(data.length === rows.length ? [] : [rows.length + 1])
  const lost = data.findIndex((row) => row.some((cell) => /E\+/.test(String(cell))))
  if (lost !== -1) expect(records[lost]?.flags.map(({ code }) => code)).toContain('digitsLost')
}

async function checkCells(file: string): Promise<void> {
  const entry = of(file)
  const sheet = String(entry.sheet)
  const options = file.startsWith('36') ? ['--sheet', sheet] : []
  const run = await readWell(file, 'supply', options)
  const names = run.sheets.map(({ name }) => name)
  // The sheet of one sample is called otherwise in the file than in its reading.
  const name = names.includes(sheet) ? sheet : (names[0] ?? '')
  for (const [address, text] of Object.entries(entry.cells as unknown as Record<string, string | number>)) {
    expect(cellAt(run, name, address)?.replaceAll('\r\n', '\n').trim(), address).toBe(String(text))
  }
  if ('records' in entry) expect(run.records).toHaveLength(Number(entry.records))
}

async function checkTables(file: string): Promise<void> {
  const { records } = await readWell(file, 'supply')
  const wanted = listOf(of(file), 'records')
  expect(records.map(({ fields }) => fields.title)).toEqual(wanted.map(({ title }) => title))
  for (const [i, record] of records.entries()) checkTableRecord(record, wanted[i] ?? {})
}

async function checkDittoList(file: string): Promise<void> {
  const { records, sheets } = await readWell(file, 'supply')
  const column = sheets[0]?.sections[0]?.columns[0]
  if (column === undefined) throw new Error('no column')
  const wanted = listOf(of(file), 'records')
  expect(records).toHaveLength(wanted.length)
  for (const [i, record] of records.entries()) checkDitto(record, wanted[i] ?? {}, column)
}

async function checkRefusal(file: string): Promise<void> {
  const envelope = await read(file, file.startsWith('46') ? 'demand' : 'supply')
  expect(envelope).toMatchObject({ ok: false, error: { code: `import.${of(file).reject}` } })
}

async function checkFormFile(file: string): Promise<void> {
  const { records, sheets } = await readWell(file, 'demand')
  expect(sheets[0]?.role).toBe('form')
  const [record] = records
  expect(records).toHaveLength(1)
  if (record !== undefined) checkForm(record, of(file).record as unknown as Expected)
}

async function checkPassword(file: string): Promise<void> {
  await checkRefusal(file)
  await checkDemands(file, ['--password-stdin'], `${of(file).withPassword}\n`)
}

function checkerOf(file: string): (file: string) => Promise<void> {
  const { kind, reject, withPassword, rows, cells, sameAs } = of(file)
  if (withPassword !== undefined) return checkPassword
  if (reject !== undefined) return checkRefusal
  if (file.startsWith('01') || sameAs === '01-supply-messy.xlsx') return checkMessy
  if (sameAs === '02-demand-list.xlsx' || kind === 'demand') return checkDemands
  if (kind === 'demand-form') return checkFormFile
  if (kind === 'docx-list' || kind === 'pdf-list') return checkTables
  if (rows !== undefined) return checkRows
  return cells === undefined ? checkDittoList : checkCells
}

describe.skipIf(!hasSamples)('shared samples (skipped where the folder is absent)', () => {
  const files = Object.keys(expected).filter((name) => !name.startsWith('_'))
  const right: string[] = []

  it.concurrent.each(files)('%s', { timeout: TIMEOUT }, async (file) => {
    await checkerOf(file)(file)
    right.push(file)
  })

  afterAll(() => {
    process.stdout.write(`samples right: ${right.length} / ${files.length}\n`)
  })
})
