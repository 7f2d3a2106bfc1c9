/**
 * A sheet that holds its list in an unusual direction, seen as ordinary lists: two tables side by side become two
 * views of the sheet, a table whose records are columns is turned. Any other sheet is its own only view.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { HeaderReader } from '../header-word.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { BLANK } from '../sheet.ts'
import { columnLetter, createGrid, filledColumns, type Grid, isBlankRow } from './grid.ts'
import { firstHeader, type HeaderBlock, isKnown, isTitle } from './header.ts'
import { SHAPES, type Value } from './shapes.ts'

export interface View {
  readonly sheet: Sheet
  /** The name of the sheet in the file; that of the view may add the columns it shows. */
  readonly of: string
}

/** Where the same header words begin again, from left to right: each table begins with the word of the first. */
function tableStarts({ paths, words }: HeaderBlock): number[] {
  const names = paths.map((path) => path.join('/'))
  const first = names.findIndex((name) => name !== '')
  const starts = names.flatMap((name, column) => (column >= first && name === names[first] ? [column] : []))
  const width = (starts[1] ?? 0) - first
  const table = (start: number) =>
    names
      .slice(start, start + width)
      .filter((name) => name !== '')
      .join('|')
  const areSame = starts.every((start) => {
    return table(start) === table(first) && words.slice(start, start + width).some(isTitle)
  })
  return starts.length > 1 && width > 1 && areSame ? starts : []
}

function columnsOnly(sheet: Sheet, from: number, to: number): Sheet {
  const isInside = (column: number) => column >= from && column < to
  const rows = sheet.rows.map((cells) => cells.map((cell, column) => (isInside(column) ? cell : BLANK)))
  const merges = sheet.merges.filter(({ left }) => isInside(left))
  return { ...sheet, rows, merges }
}

/** Rows above the header belong to the first table. */
function sideBySide(grid: Grid, read: HeaderReader): View[] {
  const header = firstHeader(grid, read)
  if (header === null || header.words.filter(isTitle).length < 2) return []
  const starts = tableStarts(header)
  const { sheet } = grid
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? header.paths.length
    if (i === 0) return { sheet: columnsOnly(sheet, 0, end), of: sheet.name }
    const name = `${sheet.name} ${columnLetter(start)}:${columnLetter(end - 1)}`
    return { sheet: { ...columnsOnly(sheet, start, end), name }, of: sheet.name }
  })
}

/** A form has a value a label, perhaps with a remark beside it; a turned list has more, or they look alike. */
const FEWEST_RECORDS = 2
const PLAINLY_MANY = 4
const FEWEST_LABELS = 3
const MOST_ROWS = 60

/** The values right of a label. */
const valuesOf = (grid: Grid, row: number): Value[] =>
  filledColumns(grid.cells(row)).flatMap((column) => {
    const cell = grid.cells(row)[column]
    return column === 0 || cell === undefined ? [] : [{ cell, text: grid.text(row, column) }]
  })

/** Whether all values of some label look like its field, as a remark beside a value would not. */
function lookAlike(grid: Grid, kind: RecordKind, read: HeaderReader, rows: readonly number[]): boolean {
  return rows.some((row) => {
    const field = read([grid.header(row, 0)]).meanings[0]?.field
    const shape = field === undefined ? undefined : SHAPES[kind][field]
    return shape?.isStrict === true && valuesOf(grid, row).every(shape.test)
  })
}

/** The rows of a list whose records are columns; null where the sheet is none. */
function turnedRows(grid: Grid, kind: RecordKind, read: HeaderReader): number[] | null {
  if (grid.sheet.rows.length > MOST_ROWS) return null
  const rows = grid.sheet.rows.flatMap((cells, row) => (isBlankRow(cells) ? [] : [row]))
  const labelled = rows.filter((row) => isKnown(read([grid.header(row, 0)])))
  const words = labelled.map((row) => read([grid.header(row, 0)]))
  const areLabels = words.some(isTitle) && new Set(words.map(({ key }) => key)).size === labelled.length
  if (labelled.length < FEWEST_LABELS || !areLabels) return null
  const own = rows.filter((row) => row >= (labelled[0] ?? 0) && row <= (labelled.at(-1) ?? 0))
  const counts = own.map((row) => valuesOf(grid, row).length)
  const isPlain = Math.min(...counts) >= PLAINLY_MANY
  const hasLabelsBeside = own.some((row) =>
    valuesOf(grid, row).some(({ text }) => isKnown(read([text])) && read([text]).concept === 'field'),
  )
  const isTurned = Math.min(...counts) >= FEWEST_RECORDS && (isPlain || lookAlike(grid, kind, read, labelled))
  return isTurned && !hasLabelsBeside && labelled.length >= own.length / 2 ? own : null
}

/** Records in columns: each becomes a row, numbered by its column. */
function turned(grid: Grid, kind: RecordKind, read: HeaderReader): View[] {
  const own = turnedRows(grid, kind, read)
  if (own === null) return []
  const { sheet } = grid
  const width = own.reduce((widest, row) => Math.max(widest, grid.cells(row).length), 0)
  const cellAt = (row: number, column: number): Cell => grid.cells(row)[column] ?? BLANK
  const rows = Array.from({ length: width }, (_, column) => own.map((row) => cellAt(row, column)))
  return [
    {
      sheet: { ...sheet, rows, merges: [], hiddenRows: sheet.hiddenColumns, hiddenColumns: new Set() },
      of: sheet.name,
    },
  ]
}

/** @returns at least one view; one of all the sheet where its list is an ordinary one. */
export function viewsOf(sheet: Sheet, kind: RecordKind, read: HeaderReader): View[] {
  const grid = createGrid(sheet)
  const unusual = turned(grid, kind, read)
  const views = unusual.length > 0 ? unusual : sideBySide(grid, read)
  return views.length > 0 ? views : [{ sheet, of: sheet.name }]
}
