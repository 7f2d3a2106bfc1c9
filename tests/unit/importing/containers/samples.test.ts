/** Spreadsheets of the shared samples, cell by cell, where that folder lies beside the checkout. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readListFile } from '#core/importing/read-sheets.ts'
import type { Sheet } from '#core/importing/sheet.ts'
import { quietJob } from '../../../builders/quiet-job.ts'
import { rowsOf } from '../../../builders/read-list.ts'

const SAMPLES = join(import.meta.dirname, '../../../../../shared/samples')

interface Expected {
  readonly sheet?: string
  readonly cells?: Readonly<Record<string, string | number>>
  readonly rows?: readonly (readonly (string | number)[])[]
}

const isThere = existsSync(SAMPLES)
const expected: Record<string, Expected> = isThere
  ? JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8'))
  : {}

const sheetsOf = async (file: string, password?: string) =>
  (await readListFile(join(SAMPLES, file), quietJob, password)).sheets

/** `B2` of a sheet. Blanks around a text are the reader of values' to trim. */
function at(sheet: Sheet | undefined, place: string): string | undefined {
  const [column = '', row = ''] = [place.slice(0, 1), place.slice(1)]
  return sheet?.rows[Number(row) - 1]?.[column.charCodeAt(0) - 65]?.raw.trim()
}

const rawRows = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.map(({ raw }) => raw))

describe.skipIf(!isThere)('shared samples, as sheets (skipped where the folder is absent)', () => {
  it.each([
    ...['04-date1904.xlsx', '30-dimension-huge.xlsx', '32-styled-empty-200k.xlsx', '34-prefixed-ns.xlsx'],
    ...['36-phonetic-escapes.xlsx', '37-proto-names.xlsx', '41-huge-merge.xlsx', '42-strict-ooxml.xlsx'],
  ])('%s', async (file) => {
    const cells = Object.entries(expected[file]?.cells ?? {})
    const [sheet] = await sheetsOf(file)
    expect(cells.map(([place]) => at(sheet, place))).toEqual(cells.map(([, value]) => String(value)))
    expect(sheet?.rows.flat().filter(({ raw }) => raw !== '')).toHaveLength(cells.length)
  })

  it('09-xmlss2003.xls', async () => {
    const [sheet] = await sheetsOf('09-xmlss2003.xls')
    expect(sheet?.name).toBe('清单')
    expect(rawRows(sheet)).toEqual(expected['09-xmlss2003.xls']?.rows?.map((row) => row.map(String)))
  })

  it('44 and 46 hold what 02 holds', async () => {
    const list = await sheetsOf('02-demand-list.xlsx')
    expect(await sheetsOf('44-really-xlsx.xls')).toEqual(list)
    expect(await sheetsOf('46-encrypted-pw123456.xlsx', '123456')).toEqual(list)
  })

  it('01: numbers with all digits, formulas, percentages, what is hidden and merged', async () => {
    const [cover, list, more, words] = await sheetsOf('01-supply-messy.xlsx')
    expect([cover, list, more, words].map((sheet) => [sheet?.name, sheet?.hidden])).toEqual([
      ['封面', false],
      ['专利供给清单', false],
      ['续表', false],
      ['字典', true],
    ])
    expect(list).toMatchObject({ hiddenRows: new Set([7]), hiddenColumns: new Set([4]) })
    expect(list?.merges).toHaveLength(12)
    const rows = rowsOf(list)
    expect([rows?.[5]?.[2], rows?.[6]?.[2], rows?.[8]?.[11], rows?.[9]?.[0], rows?.[9]?.[11]]).toEqual([
      ...['n:202110234567.8', '2.02110123456E+12', '*:面议', 'f:=A9+1', 'n:50%'],
    ])
  })

  it('07 holds what 01 holds, but for two formulas', async () => {
    const [messy, renamed] = [await sheetsOf('01-supply-messy.xlsx'), await sheetsOf('07-supply-messy.et')]
    const differing = messy.flatMap((sheet, i) => {
      const other = rowsOf(renamed[i])
      return (rowsOf(sheet) ?? []).flatMap((row, r) =>
        row.flatMap((cell, c) => (cell === other?.[r]?.[c] ? [] : [[cell, other?.[r]?.[c]]])),
      )
    })
    expect(differing).toEqual([
      ['*:面议', 'f:='],
      ['f:=A9+1', 'n*:6'],
    ])
  })

  it.each([
    ['29-empty.xlsx', 'import.empty'],
    ['38-truncated.xlsx', 'import.damaged'],
    ['39-bomb-1gb.xlsx', 'import.too-large'],
    ['46-encrypted-pw123456.xlsx', 'import.password'],
  ])('%s is refused: %s', async (file, code) => {
    await expect(sheetsOf(file)).rejects.toMatchObject({ code })
  })
})
