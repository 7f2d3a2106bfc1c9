/**
 * Cells of rows that a person corrected before importing. A correction changes its row, and the rows below that take
 * that cell's value (merged, ditto, agreed blanks); what columns mean stays as the file itself says it.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import { BLANK, type Cell, textCell } from '../sheet.ts'
import { trimCell } from '../text.ts'
import { DITTO } from '../vocabulary.ts'
import { ORGANISATION, PERSONAL } from './fill.ts'
import type { Section, SourceRow } from './layout.ts'

/** Texts by row number, 1-based, and column. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>

/** The place of a row among those of its section, which stand in order; -1 where it is none of them. */
function placeOf(rows: readonly SourceRow[], number: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return rows[low]?.number === number ? low : -1
}

function withCell(cells: readonly Cell[], column: number, cell: Cell): Cell[] {
  const changed = [...cells]
  while (changed.length < column) changed.push(BLANK)
  changed[column] = cell
  return changed
}

const saysNothing = (cell: Cell | undefined): boolean => {
  const text = trimCell(cell?.raw ?? '')
  return text === '' || DITTO.has(text)
}

/** The rows below that took a cell's value take what is there now, up to the first that says something itself. */
function passDown(rows: SourceRow[], from: number, column: number, old: Cell | undefined, now: Cell): void {
  if (old === undefined || old.kind === 'blank') return
  for (let i = from + 1; i < rows.length; i++) {
    const row = rows[i] as SourceRow
    const takesIt = saysNothing(row.cells[column]) && row.filled[column] === old
    if (takesIt) rows[i] = { ...row, filled: withCell(row.filled, column, now) }
    else if (row.role === 'record') return
  }
}

function fillCell(rows: SourceRow[], at: number, column: number, cell: Cell): void {
  const row = rows[at] as SourceRow
  rows[at] = { ...row, filled: withCell(row.filled, column, cell) }
  passDown(rows, at, column, row.filled[column], cell)
}

const aboveOf = (rows: readonly SourceRow[], at: number): SourceRow | undefined =>
  rows.findLast(({ role }, i) => i < at && role === 'record')

/** A person that a row took from above belongs to the organisation there. */
function dropPersons(kind: RecordKind, { columns }: Section, rows: SourceRow[], at: number, column: number): void {
  const edited = columns.find(({ index }) => index === column)
  if (edited?.field !== ORGANISATION[kind]) return
  for (const { index, field } of columns) {
    if (PERSONAL.has(field) && saysNothing(rows[at]?.cells[index])) fillCell(rows, at, index, BLANK)
  }
}

/** Whoever corrects a row wants it imported, whatever it looked like. */
function correctRow(rows: SourceRow[], at: number, texts: ReadonlyMap<number, string>): void {
  const above = aboveOf(rows, at)
  for (const [column, text] of texts) {
    const row = rows[at] as SourceRow
    const cell = textCell(text)
    rows[at] = { ...row, role: 'record', cells: withCell(row.cells, column, cell) }
    fillCell(rows, at, column, DITTO.has(trimCell(text)) ? (above?.filled[column] ?? cell) : cell)
  }
}

/** The section with corrections in its rows; rows that nothing changes in stay the very same objects. */
export function correctSection(kind: RecordKind, section: Section, corrections: Corrections): Section {
  if (corrections.size === 0) return section
  const rows = [...section.rows]
  for (const [number, texts] of [...corrections].toSorted(([a], [b]) => a - b)) {
    const at = placeOf(rows, number)
    if (at === -1) continue
    correctRow(rows, at, texts)
    for (const column of texts.keys()) dropPersons(kind, section, rows, at, column)
  }
  return { ...section, rows }
}
