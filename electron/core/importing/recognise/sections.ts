/** Splits a sheet into sections, each a header and the rows that belong to it. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { HeaderReader } from '../header-word.ts'
import { lookupKey } from '../text.ts'
import { HEADER_WORDS } from '../vocabulary.ts'
import { filledColumns, type Grid, isBlankRow } from './grid.ts'
import { firstHeader, type HeaderBlock, headerAt, isKnown, isTitle } from './header.ts'

/** Rows of a section before their roles are known; all 0-based. */
export interface RawSection {
  readonly titleRows: number[]
  /** null: a list without a header. */
  readonly block: HeaderBlock | null
  /** The first header's and those repeated at page breaks. */
  readonly headerRows: number[]
  readonly rows: number[]
}

/** Header words for titles are short; line breaks and decoration included. */
const LONGEST_TITLE_WORD = 24
/** What may stand behind a title word: a closing bracket, a mark for required columns, a blank. */
const AFTER_TITLES = [...')\uFF09]\u3011*:\uFF1A \u00A0\u3000\n\u200B']
/** A heading right above a later header belongs to it. */
const MOST_HEADING_CELLS = 2

/** The characters in which title words end: a quick look at every cell of a long list leaves few to be read. */
function titleEndings(kind: RecordKind): ReadonlySet<string> {
  const words = HEADER_WORDS[kind].title ?? []
  const ends = words.map((word) => lookupKey(word).at(-1) ?? '')
  return new Set([...ends, ...ends.map((end) => end.toUpperCase()), ...AFTER_TITLES])
}

const rowsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** Whether the block's rows stand here once more, as at the top of a printed page. */
function isRepeated(grid: Grid, block: HeaderBlock, row: number): boolean {
  const width = block.paths.length
  for (let offset = 0; offset <= block.bottom - block.top; offset++) {
    for (let column = 0; column < width; column++) {
      if (grid.text(row + offset, column) !== grid.text(block.top + offset, column)) return false
    }
  }
  return true
}

/** Finds headers further down: another one is believed only where it names a title and another field. */
function laterHeaders(grid: Grid, kind: RecordKind, read: HeaderReader) {
  const endings = titleEndings(kind)
  const mayBeTitle = (raw: string): boolean => {
    if (raw.length > LONGEST_TITLE_WORD || raw.length < 2) return false
    const last = raw.charAt(raw.length - 1)
    return endings.has(last) && isTitle(read([raw]))
  }
  return (row: number, first: number): HeaderBlock | null => {
    const cells = grid.cells(row)
    if (!cells.some(({ kind: cellKind, raw }) => cellKind === 'text' && mayBeTitle(raw))) return null
    const block = headerAt(grid, row, read, 'withTitle', first)
    const fields = block?.words.filter((word) => isKnown(word) && word.concept === 'field').length ?? 0
    return fields > 1 ? block : null
  }
}

/** A poor record is a record: a number and a name, or a name that does not stand where the row begins. */
function mayAnnounce(grid: Grid, row: number): boolean {
  const columns = filledColumns(grid.cells(row))
  const [first = 0] = columns
  if (columns.length > MOST_HEADING_CELLS) return false
  return columns.length === 1 ? first === 0 : !/^\d+$/.test(grid.text(row, first))
}

/** Takes the rows right above a later header that only announce it. */
function takeHeadings(grid: Grid, rows: number[]): number[] {
  const headings: number[] = []
  for (let row = rows.at(-1); row !== undefined; row = rows.at(-1)) {
    if (!mayAnnounce(grid, row) || headings.length === 3) break
    headings.unshift(row)
    rows.pop()
  }
  return headings
}

/** This much of a title comes again on the next page, with "continued" or the like behind it. */
const SAME_START = 4

/** The title above a header that is repeated on a new page is no record of the list. */
function takeRepeatedTitle(grid: Grid, section: RawSection): void {
  const row = section.rows.at(-1)
  if (row === undefined) return
  const [column, ...others] = filledColumns(grid.cells(row))
  const text = grid.text(row, column ?? 0)
  const titles = section.titleRows.flatMap((title) => filledColumns(grid.cells(title)).map((c) => grid.text(title, c)))
  const isAgain = titles.some((title) => text.startsWith(title.slice(0, SAME_START)) && title.length >= SAME_START)
  if (others.length > 0 || !isAgain) return
  section.rows.pop()
  section.titleRows.push(row)
}

const open = (block: HeaderBlock, titleRows: number[]): RawSection => {
  return { titleRows, block, headerRows: rowsBetween(block.top, block.bottom), rows: [] }
}

/** The lists of a sheet whose header has known words; none where there is no such header. */
export function splitSections(grid: Grid, kind: RecordKind, read: HeaderReader): RawSection[] {
  const first = firstHeader(grid, read)
  if (first === null) return []
  const above = first.top === 0 ? [] : rowsBetween(0, first.top - 1).filter((row) => !isBlankRow(grid.cells(row)))
  const sections = [open(first, above)]
  const later = laterHeaders(grid, kind, read)
  let current = sections[0] as RawSection
  for (let row = first.bottom + 1; row < grid.sheet.rows.length; row++) {
    if (isBlankRow(grid.cells(row))) continue
    const block = current.block as HeaderBlock
    if (isRepeated(grid, block, row)) {
      takeRepeatedTitle(grid, current)
      current.headerRows.push(...rowsBetween(row, row + block.bottom - block.top))
      row += block.bottom - block.top
      continue
    }
    const next = later(row, (current.headerRows.at(-1) ?? 0) + 1)
    if (next === null || next.bottom < row) current.rows.push(row)
    else {
      const belongs = current.rows.filter((own) => own < next.top)
      current.rows.splice(0, Infinity, ...belongs)
      current = open(next, takeHeadings(grid, current.rows))
      sections.push(current)
      row = next.bottom
    }
  }
  return sections
}

/** A list without a known header: its first rows of one cell are titles, its first row may be an unknown header. */
export function unheadedSection(grid: Grid, block: HeaderBlock | null): RawSection {
  const filled = rowsBetween(0, grid.sheet.rows.length - 1).filter((row) => !isBlankRow(grid.cells(row)))
  const start = block?.top ?? filled.find((row) => filledColumns(grid.cells(row)).length > 1) ?? filled[0] ?? 0
  const after = block === null ? start : block.bottom + 1
  return {
    titleRows: filled.filter((row) => row < start),
    block,
    headerRows: block === null ? [] : rowsBetween(block.top, block.bottom),
    rows: filled.filter((row) => row >= after),
  }
}
