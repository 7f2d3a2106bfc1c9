/**
 * One reading in a process of its own: `read-once.ts READER FILE ROWS`. Prints what it used; our reader is then
 * compared with the list that the file was written from, cell by cell.
 */
import { readFileSync } from 'node:fs'
import type { Sheet } from '#core/importing/sheet.ts'
import { patentList, rawOf } from './patent-list.ts'
import { type Usage, usage } from './usage.ts'

export type ReaderName = 'ours' | 'sheetjs' | 'sheetjsDense'

export interface Reading extends Usage {
  /** Cells that differ from the list; null where nobody looked. */
  readonly altered: number | null
}

/** Loads a reader, so that loading is not measured as reading. */
async function readerOf(name: ReaderName, file: string): Promise<() => Promise<readonly Sheet[] | null>> {
  if (name === 'ours') {
    const { readListFile } = await import('#core/importing/read-sheets.ts')
    const quiet = { language: 'en', report: () => {}, throwIfCancelled: () => {} } as const
    return async () => (await readListFile(file, quiet)).sheets
  }
  const { read } = await import('@e965/xlsx')
  return async () => {
    const book = read(readFileSync(file), { type: 'buffer', dense: name === 'sheetjsDense' })
    return book.SheetNames.length > 0 ? null : []
  }
}

function alteredCells(sheets: readonly Sheet[], rows: number): number {
  const read = sheets[0]?.rows ?? []
  const altered = patentList(rows).map((values, i) => {
    const cells = read[i] ?? []
    const differing = values.filter((value, column) => cells[column]?.raw !== rawOf(value)).length
    return differing + Math.max(0, cells.length - values.length)
  })
  return altered.reduce((sum, count) => sum + count, 0) + Math.max(0, read.length - altered.length)
}

const [name, file = '', rows] = process.argv.slice(2)
const read = await readerOf(name as ReaderName, file)
const start = process.cpuUsage()
const sheets = await read()
const used = usage(start)
const reading: Reading = { ...used, altered: sheets === null ? null : alteredCells(sheets, Number(rows)) }
process.stdout.write(JSON.stringify(reading))
