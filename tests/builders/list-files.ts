/** Writes list files for tests: workbooks, and text in the encodings that spreadsheets save. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellValue, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()
let count = 0

/** Writes bytes to a fresh file. @returns its path */
export function fileOf(bytes: Uint8Array | string, extension: string): string {
  count += 1
  const path = join(folder, `list-${count}.${extension}`)
  writeFileSync(path, bytes)
  return path
}

export async function workbookOf(sheets: WriteSheet[], options: Partial<WriteOptions> = {}): Promise<string> {
  return fileOf(await writeXlsx({ sheets, ...options }), 'xlsx')
}

/** A workbook of one sheet. */
export function listOf(rows: CellValue[][], name = 'Sheet1'): Promise<string> {
  return workbookOf([{ name, rows }])
}

export const csvOf = (text: string): string => fileOf(text, 'csv')

export { big5, gb18030 } from './encodings.ts'
