/** Cuts a text into rows of cells. Forgiving: what Excel opens, and what a person can read, is read. */
import { AppError } from '#shared/contract/app-error.ts'
import { quoteFinder } from './quotes.ts'

export interface Records {
  readonly rows: readonly (readonly string[])[]
  /** Rows (0-based) with a cell whose quotation mark is never closed: the mark was taken for text. */
  readonly unclosed: readonly number[]
}

/** A worksheet's, which is what a list comes from and goes to. */
const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 16_384

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const EQUALS = 0x3d
const APOSTROPHE = 0x27

/** Excel's way to keep zeros in front: `="00123"`, and an apostrophe before a number. */
const TEXT_FORMULA = /^="([^"]*)"$/
const TEXT_NUMBER = /^'(\d[^']*)'?$/

function plainText(cell: string): string {
  const code = cell.charCodeAt(0)
  if (code === EQUALS) return TEXT_FORMULA.exec(cell)?.[1] ?? cell
  return code === APOSTROPHE ? (TEXT_NUMBER.exec(cell)?.[1] ?? cell) : cell
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * @param delimiter One character.
 * @throws AppError `import.too-large`: more rows or columns than a worksheet has.
 */
export function readRecords(text: string, delimiter: string): Records {
  const quotes = quoteFinder(text, delimiter)
  const delimiterCode = delimiter.charCodeAt(0)
  /** A delimiter inside the quotes of `="a,b"` is none. */
  const formula = new RegExp(`="[^"\\r\\n]*"(?=[${escaped(delimiter)}\\r\\n]|$)`, 'y')
  const rows: string[][] = []
  const unclosed: number[] = []
  let cells: string[] = []
  let at = 0

  function endOfCell(from: number): number {
    let end = from
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN) break
    }
    return end
  }

  function endOfFormula(): number {
    formula.lastIndex = at
    return formula.test(text) ? formula.lastIndex : endOfCell(at)
  }

  /** @returns the position behind the cell. */
  function takeQuoted(close: number): number {
    cells.push(plainText(text.slice(at + 1, close).replaceAll('""', '"')))
    return endOfCell(close + 1)
  }

  function takeBare(): number {
    const end = text.charCodeAt(at) === EQUALS ? endOfFormula() : endOfCell(at)
    cells.push(plainText(text.slice(at, end)))
    return end
  }

  function takeCell(): number {
    if (cells.length === MAX_COLUMNS) throw new AppError('import.too-large')
    if (text.charAt(at) !== '"') return takeBare()
    const close = quotes.closing(at + 1)
    if (close !== -1) return takeQuoted(close)
    if (unclosed.at(-1) !== rows.length) unclosed.push(rows.length)
    return takeBare()
  }

  function endRow(): void {
    if (rows.length === MAX_ROWS) throw new AppError('import.too-large')
    rows.push(cells.length === 1 && cells[0] === '' ? [] : cells)
    cells = []
  }

  while (at < text.length) {
    at = takeCell()
    const char = text.charAt(at)
    if (char !== delimiter) endRow()
    else if (at + 1 === text.length) cells.push('')
    at += char === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1
  }
  if (cells.length > 0) endRow()
  return { rows, unclosed }
}
