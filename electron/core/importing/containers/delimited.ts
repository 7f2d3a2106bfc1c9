/** Text lists: comma, tab or semicolon between the cells, line breaks allowed inside quotes. */
import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '#shared/contract/app-error.ts'
import { type Sheet, textCell, trimRow } from '../sheet.ts'
import { decodeText } from './decode.ts'

const DELIMITERS = [',', '\t', ';'] as const
/** Enough to see the shape of a list. */
const SNIFFED_CHARACTERS = 65_536
const SNIFFED_LINES = 50

/** How often a delimiter stands in each of the first lines, outside quotes. */
function countPerLine(text: string, delimiter: string): number[] {
  const counts = [0]
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '\n' || char === '\r') counts.push(0)
    else if (char === delimiter) counts.push((counts.pop() ?? 0) + 1)
  }
  return counts.slice(0, SNIFFED_LINES)
}

/** Lines that agree on one number of cells speak for a delimiter more than how often it occurs. */
function agreement(counts: readonly number[]): { lines: number; cells: number } {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  const [best] = [...lines].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return { cells: best?.[0] ?? 0, lines: best?.[1] ?? 0 }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, SNIFFED_CHARACTERS)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...agreement(countPerLine(head, delimiter)) }))
  const best = scored.reduce((a, b) => (b.lines > a.lines || (b.lines === a.lines && b.cells > a.cells) ? b : a))
  return best.delimiter
}

/** @throws AppError `import.damaged`: no encoding fits, or a quotation mark is never closed. */
export function readDelimited(bytes: Buffer): Sheet {
  const text = decodeText(bytes)
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    })
    const rows = records.map((record) => trimRow(record.map(textCell)))
    return { name: '', hidden: false, dateSystem: '1900', rows }
  } catch (error) {
    throw error instanceof CsvError ? new AppError('import.damaged', {}, { cause: error }) : error
  }
}
