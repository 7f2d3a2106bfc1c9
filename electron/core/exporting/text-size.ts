/**
 * How much room a text takes in a cell. A spreadsheet does not grow a row for merged or already sized cells,
 * so the row heights are worked out here. The estimate errs on the roomy side: white space is better than a cut line.
 */

/** Widths in half-width units: a Chinese character takes 2. Latin text is set a little wider than half. */
const WIDE = 2
const NARROW = 1.15

/** Chinese, Japanese and Korean characters, full-width forms, and the punctuation that Chinese fonts set wide. */
const WIDE_CHARACTER =
  /[\u1100-\u115F\u2010-\u2027\u2030-\u206F\u2100-\u2BFF\u2E80-\uFFFD\u{10000}-\u{10FFFF}\u00B0-\u00B7\u00D7]/u

/** Points that one unit of column width takes: 7 pixels with a 10 pt default font at 96 dpi. */
const POINTS_PER_COLUMN_UNIT = 5.25
/** Points that a cell keeps free on its left and right, and that a line loses where punctuation may not begin one. */
const CELL_PADDING = 9
/** Line height in font sizes; Noto Sans CJK, the tallest font that may stand in, needs 1.45. */
const LINE_HEIGHT = 1.45
const ROW_PADDING = 5

/** Excel's limit for a row is 409 points. */
const MAX_ROW_HEIGHT = 400

export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE_CHARACTER.test(character) ? WIDE : NARROW
  return width
}

/** Half-width units that fit on one line of a cell. */
export function lineCapacity(columnWidth: number, fontSize: number): number {
  return Math.max(WIDE, Math.floor((columnWidth * POINTS_PER_COLUMN_UNIT - CELL_PADDING) / (fontSize / 2)))
}

/** Words of narrow characters, which a cell does not break as long as they fit on one line. */
const LATIN_WORD = /^[\u0021-\u00AF\u00B8-\u00D6\u00D8-\u024F]/
const PIECE = /[\u0021-\u00AF\u00B8-\u00D6\u00D8-\u024F]+|[\s\S]/gu

/** The pieces that a line is filled with: a line end, a Latin word, or one character of any other script. */
function pieces(text: string, capacity: number): string[] {
  const longest = Math.max(1, Math.floor(capacity / NARROW))
  const found: string[] = text.match(PIECE) ?? []
  if (found.every((piece) => piece.length <= longest)) return found
  return found.flatMap((piece) =>
    LATIN_WORD.test(piece) ? (piece.match(new RegExp(`.{1,${longest}}`, 'g')) ?? []) : piece,
  )
}

/** Breaks a text as a cell would. The lines joined give the text again: a line keeps its line end. */
export function wrapLines(text: string, capacity: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const close = () => {
    lines.push(line)
    line = ''
    used = 0
  }
  for (const piece of pieces(text, capacity)) {
    const width = textWidth(piece)
    if (piece !== '\n' && piece !== ' ' && used > 0 && used + width > capacity) close()
    line += piece
    used += width
    if (piece === '\n') close()
  }
  close()
  return lines
}

/** How many lines a text takes in a cell, counted no further than `most`. */
export function countLines(text: string, capacity: number, most: number): number {
  if (text.length * WIDE <= capacity && !text.includes('\n')) return 1
  // No line holds more characters than narrow ones, so what stands behind these cannot be in the first lines.
  const seen = text.slice(0, Math.ceil((capacity / NARROW + 1) * most))
  return Math.min(most, wrapLines(seen, capacity).length)
}

/** Height in points of a row with so many lines. */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(lines * fontSize * LINE_HEIGHT) + ROW_PADDING)
}

/** Lines that one row can hold. */
export function maxLinesPerRow(fontSize: number): number {
  return Math.floor((MAX_ROW_HEIGHT - ROW_PADDING) / (fontSize * LINE_HEIGHT))
}

/** Cuts a text into parts of at most so many lines, for as many rows. A line end between two rows falls away. */
export function splitIntoRows(text: string, capacity: number, maxLines: number): string[] {
  const lines = wrapLines(text, capacity)
  const rows: string[] = []
  for (let at = 0; at < lines.length; at += maxLines) {
    const part = lines.slice(at, at + maxLines).join('')
    rows.push(at + maxLines < lines.length ? part.replace(/\n$/, '') : part)
  }
  return rows
}

/** The text, or its first lines with an ellipsis. `whole` tells which. */
export function foldText(text: string, capacity: number, maxLines: number): { text: string; whole: boolean } {
  const lines = wrapLines(text, capacity)
  if (lines.length <= maxLines) return { text, whole: true }
  const shown = [...lines.slice(0, maxLines).join('').trimEnd()]
  return { text: `${shown.slice(0, -2).join('')}\u2026`, whole: false }
}
