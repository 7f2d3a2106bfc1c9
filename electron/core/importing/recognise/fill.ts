/** What a cell says that is blank or points elsewhere: merged ranges, ditto marks, and blanks that the user agreed to. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { Cell, Range } from '../sheet.ts'
import { BLANK } from '../sheet.ts'
import { DITTO, DITTO_LEFT, type Field } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import type { Column, SourceRow } from './layout.ts'

/** What says which record a row is about: a mark there would make two records of one row's name or number. */
const NEVER_DITTO: ReadonlySet<string | null> = new Set(['title', 'applicationNumber', 'publicationNumber'])

/** Facts of a person, never carried from one organisation to the next. */
export const PERSONAL: ReadonlySet<string | null> = new Set(['contactName', 'contactPhone', 'inventors'])
/** The field that says whose record it is. */
export const ORGANISATION: Readonly<Record<RecordKind, Field>> = { supply: 'applicants', demand: 'organisation' }

/** Fields that one value may stand for in several rows. */
const GROUPED: ReadonlySet<string | null> = new Set<Field>([
  'applicants',
  'organisation',
  'organisationType',
  'region',
  'industry',
  'contactName',
  'contactPhone',
])
/** From so many blanks on, or where the list uses ditto marks, the user is asked. */
const BLANK_SHARE = 0.4
const FEWEST_BLANKS = 2

const LONGEST_MARK = 6
const isMark = (cell: Cell, marks: ReadonlySet<string>): boolean =>
  cell.kind === 'text' && cell.raw.length <= LONGEST_MARK && marks.has(cell.raw.trim())

/** Asked of every cell of a long list. */
function isAnyMark({ kind, raw }: Cell): boolean {
  if (kind !== 'text' || raw.length > LONGEST_MARK) return false
  const mark = raw.trim()
  return DITTO.has(mark) || DITTO_LEFT.has(mark)
}

/** Walks down a sheet with the merged ranges that are open in the current row. */
function mergeWalker(grid: Grid, firstRow: number) {
  const tall = grid.ranges
    .filter(({ top, bottom }) => bottom > top && top >= firstRow)
    .toSorted((a, b) => a.top - b.top)
  const open = new Map<number, Range>()
  let next = 0
  return (row: number): ReadonlyMap<number, Range> => {
    for (const [column, range] of open) if (range.bottom < row) open.delete(column)
    for (let range = tall[next]; range !== undefined && range.top < row; range = tall[++next]) {
      if (range.bottom >= row) open.set(range.left, range)
    }
    return open
  }
}

function withCell(cells: readonly Cell[], column: number, cell: Cell): Cell[] {
  const filled = [...cells]
  while (filled.length < column) filled.push(BLANK)
  filled[column] = cell
  return filled
}

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.kind === 'blank' || (cell.raw.length < 4 && cell.raw.trim() === '')

/** Rows must be asked for in their order. `above` is the record before, filled. */
export type Filler = (row: number, cells: readonly Cell[], above: readonly Cell[] | undefined) => readonly Cell[]

export function createFiller(kind: RecordKind, grid: Grid, columns: readonly Column[], firstRow: number): Filler {
  const openMerges = mergeWalker(grid, firstRow)
  const kept = new Set(columns.filter(({ field }) => NEVER_DITTO.has(field)).map(({ index }) => index))
  const carried = columns.filter(({ fillDown }) => fillDown === 'filled')
  const organisation = columns.find(({ field, rank }) => field === ORGANISATION[kind] && rank === 0)

  const fillMerges = (row: number, cells: readonly Cell[]) => {
    let filled = cells
    for (const [column, { top, left }] of openMerges(row)) {
      const cell = grid.cells(top)[left]
      if (cell !== undefined && !isBlank(cell) && isBlank(filled[column])) filled = withCell(filled, column, cell)
    }
    return filled
  }
  const fillMarks = (cells: readonly Cell[], above: readonly Cell[] | undefined) => {
    const filled = [...cells]
    for (const [column, cell] of cells.entries()) {
      if (kept.has(column)) continue
      if (isMark(cell, DITTO_LEFT)) filled[column] = filled[column - 1] ?? cell
      else if (isMark(cell, DITTO)) filled[column] = above?.[column] ?? cell
    }
    return filled
  }
  const mayCarry = ({ field }: Column, cells: readonly Cell[], above: readonly Cell[]) => {
    if (organisation === undefined || !PERSONAL.has(field)) return true
    // A blank one may be the same: whoever said that blanks mean the value above knows better than this program.
    const here = cells[organisation.index]
    return isBlank(here) || here?.raw === above[organisation.index]?.raw
  }
  const carry = (cells: readonly Cell[], above: readonly Cell[]) => {
    let filled = cells
    // The organisation first: whether a person may be carried depends on it.
    for (const column of carried.toSorted((a, b) => Number(PERSONAL.has(a.field)) - Number(PERSONAL.has(b.field)))) {
      const cell = above[column.index]
      const isOpen = cell !== undefined && !isBlank(cell) && isBlank(filled[column.index])
      if (isOpen && mayCarry(column, filled, above)) filled = withCell(filled, column.index, cell)
    }
    return filled
  }

  return (row, cells, above) => {
    const merged = fillMerges(row, cells)
    const marked = merged.some(isAnyMark) ? fillMarks(merged, above) : merged
    return above === undefined || carried.length === 0 ? marked : carry(marked, above)
  }
}

/**
 * How many records have a blank in a column that is filled from above, below the first value there: those of another
 * organisation, whose persons are not the ones above.
 */
export function countKeptBlank({ index, fillDown }: Column, rows: readonly SourceRow[]): number {
  if (fillDown !== 'filled') return 0
  const records = rows.filter(({ role, isRead }) => role === 'record' && isRead)
  const first = records.findIndex(({ filled }) => !isBlank(filled[index]))
  return first === -1 ? 0 : records.slice(first).filter(({ filled }) => isBlank(filled[index])).length
}

/** Whether blanks of a column may mean the value above, so that the user is to be asked. */
export function mayFillDown({ field, index }: Column, rows: readonly Pick<SourceRow, 'cells' | 'filled'>[]): boolean {
  if (!GROUPED.has(field)) return false
  const first = rows.findIndex(({ filled }) => !isBlank(filled[index]))
  if (first === -1) return false
  const blanks = rows.slice(first).filter(({ filled }) => isBlank(filled[index])).length
  if (blanks === 0) return false
  const hasMark = rows.some(({ cells }) => cells[index] !== undefined && isMark(cells[index], DITTO))
  return hasMark || (blanks >= FEWEST_BLANKS && blanks >= rows.length * BLANK_SHARE)
}
