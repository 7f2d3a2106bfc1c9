/** Makes a section of a form: its labels are the columns, its one record is the row. */
import type { Cell } from '../sheet.ts'
import { BLANK, textCell } from '../sheet.ts'
import { type ColumnSource, giveFields } from './columns.ts'
import { factsIn, unitIn } from './facts.ts'
import type { Form, LabelledValue } from './form.ts'
import { columnLetter, isBlankRow } from './grid.ts'
import type { Section, SourceRow } from './layout.ts'
import { offersOf } from './offers.ts'
import { choicesFor, fingerprintOf, modeWordsOf, remember, type SectionContext } from './section-context.ts'

/** The cell as it is, where its text is all of the value; a typed one keeps its kind. */
function cellOf({ grid }: SectionContext, { row, column, text }: LabelledValue): Cell {
  const cell = grid.cells(row)[column]
  return cell !== undefined && grid.text(row, column) === text ? cell : text === '' ? BLANK : textCell(text)
}

function sourcesOf(context: SectionContext, { pairs }: Form, index: number, cells: readonly Cell[]): ColumnSource[] {
  const { grid, options } = context
  const remembered = remember(
    options,
    pairs.map(({ label }) => label),
  )
  const mapped = choicesFor(options.mapping, grid.sheet.name, index)
  return pairs.map(({ label, word, row, column, text }, i) => {
    const cell = cells[i] ?? BLANK
    const isHidden = grid.sheet.hiddenColumns.has(column) || grid.sheet.hiddenRows.has(row)
    const said = remembered[i]
    const choice = mapped.get(i)
    return {
      path: [label],
      word,
      values: text === '' || cell.kind === 'formula' || cell.kind === 'error' ? [] : [{ cell, text }],
      isHidden,
      isRead: !isHidden || options.includeHidden?.columns === true || (choice !== undefined && choice !== null),
      letter: `${columnLetter(column)}${row + 1}`,
      ...(choice === undefined ? {} : { mapped: choice }),
      ...(said === undefined ? {} : { remembered: said }),
    }
  })
}

/** @param last 0-based, the last row before the next form or the end of the sheet. */
export function formSection(context: SectionContext, form: Form, index: number, first: number, last: number): Section {
  const { grid, kind } = context
  const rows = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((row) => !isBlankRow(grid.cells(row)))
  const titleRows = rows(first, form.top - 1)
  const footerRows = rows(form.bottom + 1, last)
  const cells = form.pairs.map((pair) => cellOf(context, pair))
  const columns = giveFields(kind, sourcesOf(context, form, index, cells), unitIn(grid, titleRows))
  const facts = factsIn(grid, titleRows, [])
  const fingerprint = fingerprintOf(columns.map(({ header }) => header))
  const asRow = (row: number, content: readonly Cell[]): SourceRow => {
    const number = row + 1
    return { number, role: 'record', cells: content, filled: content, isHidden: false, isRead: true, notes: [] }
  }
  return {
    sheet: grid.sheet.name,
    index,
    shape: 'form',
    dateSystem: grid.sheet.dateSystem,
    modeWords: modeWordsOf(context),
    titleRows: titleRows.map((row) => row + 1),
    headerRows: [],
    dataRows: [form.top + 1, form.bottom + 1],
    footerRows: footerRows.map((row) => row + 1),
    hiddenRows: [],
    columns,
    fingerprint,
    facts,
    offers: offersOf(context, { index, fingerprint }, columns, facts),
    rows: [asRow(form.top, cells)],
    footers: footerRows.map((row) => asRow(row, grid.cells(row))),
  }
}
