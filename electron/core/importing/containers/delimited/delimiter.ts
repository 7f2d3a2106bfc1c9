/** Which character stands between the cells of a text list. */
import { AppError } from '#shared/contract/app-error.ts'
import { readRecords } from './records.ts'

/** What programs write. */
const USUAL = [',', '\t', ';'] as const
/** What people type: the full-width comma of a Chinese keyboard, and bars. Prose has them too, so they must be plain. */
const UNUSUAL = ['\uFF0C', '|', '\uFF5C'] as const

/** Enough to see the shape of a list. */
const SNIFFED_CHARACTERS = 65_536
const SNIFFED_LINES = 50
/** Share of the lines that must have the same number of cells before a character of prose is taken for a delimiter. */
const PLAIN_SHARE = 0.8

interface Candidate {
  readonly delimiter: string
  /** How many lines have the commonest number of cells above one. */
  readonly lines: number
  readonly cells: number
}

const NONE: Candidate = { delimiter: ',', lines: 0, cells: 1 }

function rowsOf(head: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return readRecords(head, delimiter)
      .rows.filter((row) => row.length > 0)
      .slice(0, SNIFFED_LINES)
  } catch (error) {
    // No list has so many cells in a row.
    if (error instanceof AppError) return []
    throw error
  }
}

/** Lines that agree on one number of cells speak for a delimiter more than how often it occurs. */
function candidate(head: string, delimiter: string): Candidate {
  const lines = new Map<number, number>()
  for (const { length } of rowsOf(head, delimiter)) if (length > 1) lines.set(length, (lines.get(length) ?? 0) + 1)
  const [best] = [...lines].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return best === undefined ? NONE : { delimiter, cells: best[0], lines: best[1] }
}

const better = (a: Candidate, b: Candidate): Candidate =>
  b.lines > a.lines || (b.lines === a.lines && b.cells > a.cells) ? b : a

/** @returns the delimiter, and whether the lines of the text agree on it. */
export function sniffDelimiter(text: string): { delimiter: string; isPlain: boolean } {
  const head = text.slice(0, SNIFFED_CHARACTERS)
  const plain = PLAIN_SHARE * rowsOf(head, '\n').length
  const usual = USUAL.map((delimiter) => candidate(head, delimiter)).reduce(better)
  const unusual = UNUSUAL.map((delimiter) => candidate(head, delimiter)).reduce(better)
  const best = unusual.lines >= Math.max(2, plain) && usual.lines < unusual.lines ? unusual : usual
  return { delimiter: best.delimiter, isPlain: best.lines >= plain / 2 && best.lines > 0 }
}
