/**
 * The job that writes rejected rows as a workbook: the original header and cells, with the reason and the row's number
 * beside them, so that the rows can be corrected there and the workbook be imported again.
 */
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre'
import type { RejectionCode } from '#shared/contract/importing.ts'
import { cleanText, escapeForCell } from '../../exporting/cell-text.ts'
import { sheetNames } from '../../exporting/sheet-names.ts'
import type { JobContext } from '../../jobs/job.ts'
import { type Translate, translator } from '../../messages.ts'
import { saveBytes } from '../../save-file.ts'
import { rejectionSentence } from '../session/sentences.ts'

/** The rejected rows below one header. */
export interface RejectedPart {
  readonly sheet: string
  /** In the order of the sheet; places without one are empty. */
  readonly headers: readonly string[]
  readonly rows: readonly {
    readonly row: number
    readonly cells: readonly string[]
    readonly rejection: RejectionCode
  }[]
}

const HEADER = { font: { bold: true }, alignment: { wrapText: true } } as const
const TEXT = { numFmt: '@' } as const
const REASON = { font: { color: { rgb: 'C00000' } } } as const

const WIDTH = 20

/** `hucre` writes a text such as `#N/A` as an error value, unless it comes as rich text. */
function asCell(content: string, style: CellStyle): Partial<Cell> {
  const text = escapeForCell(content)
  if (!text.startsWith('#')) return { value: text, style }
  return { value: text, richText: [{ text, ...(style.font ? { font: style.font } : {}) }], style }
}

function sheetOf(name: string, { headers, rows }: RejectedPart, t: Translate): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const width = Math.max(headers.length, ...rows.map((each) => each.cells.length))
  const put = (row: number, column: number, text: string, style: CellStyle) => {
    if (text !== '') cells.set(`${row},${column}`, asCell(cleanText(text), style))
  }
  for (const [column, header] of headers.entries()) put(0, column, header, HEADER)
  put(0, width, t('rejects.reason'), HEADER)
  put(0, width + 1, t('rejects.row'), HEADER)
  for (const [i, row] of rows.entries()) {
    for (const [column, text] of row.cells.entries()) put(i + 1, column, text, TEXT)
    put(i + 1, width, rejectionSentence(row.rejection, row.row, t), REASON)
    put(i + 1, width + 1, String(row.row), TEXT)
  }
  const columns = Array.from({ length: width + 2 }, () => ({ width: WIDTH }))
  return { name, columns, cells, freezePane: { rows: 1 } }
}

/** @throws AppError `app.cancelled`, `file.notWritable`, `file.diskFull`; no file is left then */
export async function writeRejects(
  { path, parts }: { path: string; parts: readonly RejectedPart[] },
  ctx: JobContext,
): Promise<{ rows: number }> {
  const t = translator(ctx.language)
  const names = sheetNames(parts.map(({ sheet }) => sheet || t('rejects.sheet')))
  ctx.report({ phase: 'writing', done: 0, total: 0 })
  const sheets = parts.map((part, i) => sheetOf(names[i] ?? '', part, t))
  const bytes = await writeXlsx({ sheets })
  ctx.throwIfCancelled()
  await saveBytes(path, bytes)
  return { rows: parts.reduce((sum, { rows }) => sum + rows.length, 0) }
}
