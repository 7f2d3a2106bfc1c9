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

/** The two-byte part of GB18030, turned round: Node decodes it and does not encode it. */
const toGb = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue
    const char = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
    if (char.length === 1 && !toGb.has(char)) toGb.set(char, [lead, trail])
  }
}

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => toGb.get(char) ?? [char.charCodeAt(0)]))
}
