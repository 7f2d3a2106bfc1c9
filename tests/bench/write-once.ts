/**
 * One writing in a process of its own: `write-once.ts WRITER FILE ROWS`. Prints what it used. Both writers get the same
 * list and give it the same looks; ours also works the height of each row out, which exceljs is given.
 */
import { writeFileSync } from 'node:fs'
import type { ListData } from '#core/documents/lists/list-data.ts'
import { patentList, rawOf } from './patent-list.ts'
import { type Usage, usage } from './usage.ts'

export type WriterName = 'ours' | 'exceljs'

/** What stands in each cell, heading first: for whoever looks whether it was written. */
export function writtenList(rows: number): string[][] {
  return patentList(rows).map((values) => values.map(rawOf))
}

const WIDTH = 16
const ROW_HEIGHT = 63

function listData(rows: number): ListData {
  const [headings = [], ...body] = writtenList(rows)
  const association = { name: '', signatory: '', address: '', phone: '', pageHeader: '', sealSpace: true }
  const columns = headings.map((heading) => ({ heading, width: WIDTH }))
  return { list: 'supplies', association, date: '', columns, rows: body }
}

async function ours(data: ListData, file: string): Promise<() => Promise<void>> {
  const { writeSheets } = await import('#core/documents/sheets/write-sheets.ts')
  const quiet = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} } as const
  return async () => {
    await writeSheets(
      { sheet: 'list', logo: null, targets: [{ path: file, data }], at: '2026-11-22T00:00:00.000Z' },
      quiet,
    )
  }
}

async function exceljs(data: ListData, file: string): Promise<() => Promise<void>> {
  const { default: ExcelJS } = await import('exceljs')
  const { STYLES } = await import('#core/exporting/styles.ts')
  const line = { style: 'thin', color: { argb: `FF${STYLES.text.frame.color}` } } as const
  const looks = (style: (typeof STYLES)['text' | 'head' | 'centred']) =>
    ({
      font: { name: 'Microsoft YaHei', size: style.size, bold: 'bold' in style, color: { argb: `FF${style.color}` } },
      alignment: {
        horizontal: style.horizontal,
        vertical: style.vertical === 'center' ? 'middle' : 'top',
        wrapText: true,
      },
      border: { left: line, right: line, top: line, bottom: line },
      ...('fill' in style
        ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } as const }
        : {}),
      ...('format' in style ? { numFmt: style.format } : {}),
    }) as const
  const [text, head, centred] = [looks(STYLES.text), looks(STYLES.head), looks(STYLES.centred)]
  return async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('list', { views: [{ state: 'frozen', ySplit: 1, showGridLines: false }] })
    sheet.columns = data.columns.map(({ width }) => ({ width }))
    const put = (values: readonly string[], styleAt: (column: number) => ReturnType<typeof looks>) => {
      const row = sheet.addRow(values)
      row.height = ROW_HEIGHT
      values.forEach((_, column) => {
        row.getCell(column + 1).style = styleAt(column)
      })
    }
    put(
      data.columns.map(({ heading }) => heading),
      () => head,
    )
    for (const row of data.rows) put(row, (column) => (column === 0 ? centred : text))
    writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()))
  }
}

const [name, file = '', rows] = process.argv.slice(2)
// Loaded before, so that loading is not measured as writing.
if (import.meta.main) {
  const data = listData(Number(rows))
  const write = await (name === 'ours' ? ours : exceljs)(data, file)
  const start = process.cpuUsage()
  await write()
  const used: Usage = usage(start)
  process.stdout.write(JSON.stringify(used))
}
