/** Records that take several rows: their title is merged over them, and what differs stands in the rows below. */
import type { Cell } from '../sheet.ts'
import { BLANK, textCell } from '../sheet.ts'
import { trimCell } from '../text.ts'
import type { Field } from '../vocabulary.ts'
import type { Column, SourceRow } from './layout.ts'

/** What two rows must share to be one record: a number of its own makes another record of a row. */
const KEYS: ReadonlySet<Field | null> = new Set<Field | null>(['applicationNumber', 'publicationNumber'])

const saysAt = (cells: readonly Cell[], column: number): string => trimCell(cells[column]?.raw ?? '')

/** One below the other, where both say something and not the same. */
function joinedCell(above: Cell | undefined, below: Cell | undefined): Cell {
  if (below === undefined || trimCell(below.raw) === '') return above ?? BLANK
  if (above === undefined || trimCell(above.raw) === '') return below
  return trimCell(above.raw) === trimCell(below.raw) ? above : textCell(`${above.raw}\n${below.raw}`)
}

const joinedCells = (above: readonly Cell[], below: readonly Cell[]): Cell[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, column) => joinedCell(above[column], below[column]))

/**
 * Puts rows whose title comes from a merged cell, and that have no number of their own, into the row above.
 * @param rows With merged cells filled.
 */
export function joinContinued(columns: readonly Column[], rows: readonly SourceRow[]): readonly SourceRow[] {
  const title = columns.find(({ field, rank }) => field === 'title' && rank === 0)?.index
  if (title === undefined) return rows
  const keys = columns.filter(({ field }) => KEYS.has(field)).map(({ index }) => index)
  const isContinued = ({ role, cells, filled }: SourceRow) =>
    role === 'record' &&
    saysAt(cells, title) === '' &&
    saysAt(filled, title) !== '' &&
    keys.every((column) => saysAt(cells, column) === '')
  if (!rows.some(isContinued)) return rows
  const joined: SourceRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above === undefined || !isContinued(row)) joined.push(row)
    else {
      const cells = joinedCells(above.cells, row.cells)
      joined[joined.length - 1] = { ...above, cells, filled: joinedCells(above.filled, row.filled) }
    }
  }
  return joined
}
