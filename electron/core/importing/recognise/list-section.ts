/** Makes a section of a list: its columns with their fields, its rows with their roles, filled where blanks point up. */
import { NO_WORD } from '../header-word.ts'
import type { Cell, Sheet, SheetNote } from '../sheet.ts'
import { lookupKey, trimCell } from '../text.ts'
import { DITTO, DITTO_LEFT } from '../vocabulary.ts'
import { type ColumnSource, giveFields } from './columns.ts'
import { joinContinued } from './continued.ts'
import { factsIn, unitIn } from './facts.ts'
import { countKeptBlank, createFiller, mayFillDown } from './fill.ts'
import { filledColumns, type Grid } from './grid.ts'
import { isKnown, isTitle } from './header.ts'
import type { Column, Section, SourceRow } from './layout.ts'
import { offersOf } from './offers.ts'
import { firstRole, isLone, isSignature, type RowContext, roleOf } from './row-roles.ts'
import { choicesFor, fingerprintOf, modeWordsOf, remember, type SectionContext } from './section-context.ts'
import type { RawSection } from './sections.ts'
import type { Value } from './shapes.ts'

/** Rows whose values are looked at, spread over the list. */
const SAMPLED_ROWS = 60

function sampledRows(rows: readonly number[]): number[] {
  const step = Math.max(1, rows.length / SAMPLED_ROWS)
  return Array.from({ length: Math.min(rows.length, SAMPLED_ROWS) }, (_, i) => rows[Math.floor(i * step)] ?? 0)
}

const isMark = (text: string): boolean => DITTO.has(text) || DITTO_LEFT.has(text)

function valuesOf(grid: Grid, rows: readonly number[], column: number): Value[] {
  return rows.flatMap((row) => {
    const cell = grid.cells(row)[column]
    if (cell === undefined || cell.kind === 'blank' || cell.kind === 'formula' || cell.kind === 'error') return []
    const text = trimCell(cell.raw)
    return text === '' || isMark(text) ? [] : [{ cell, text }]
  })
}

/** The right-most column with a header or a value. */
function widthOf(grid: Grid, raw: RawSection, rows: readonly number[]): number {
  const last = (cells: readonly Cell[]) => cells.findLastIndex(({ kind }) => kind !== 'blank') + 1
  const header = raw.block?.paths.findLastIndex((path) => path.length > 0) ?? -1
  return rows.reduce((width, row) => Math.max(width, last(grid.cells(row))), header + 1)
}

function sourcesOf(
  context: SectionContext,
  raw: RawSection,
  index: number,
  records: readonly number[],
): ColumnSource[] {
  const { grid, options } = context
  const sampled = sampledRows(records)
  const paths = Array.from({ length: widthOf(grid, raw, sampled) }, (_, column) => raw.block?.paths[column] ?? [])
  const remembered = remember(
    options,
    paths.map((path) => path.join('/')),
  )
  const mapped = choicesFor(options.mapping, grid.sheet.name, index)
  return paths.map((path, column) => {
    const isHidden = grid.sheet.hiddenColumns.has(column)
    const choice = mapped.get(column)
    const isTicked = options.includeHidden?.columns === true || (choice !== undefined && choice !== null)
    const source = { path, word: raw.block?.words[column] ?? NO_WORD, values: valuesOf(grid, sampled, column) }
    const said = remembered[column]
    return {
      ...source,
      isHidden,
      isRead: !isHidden || isTicked,
      ...(choice === undefined ? {} : { mapped: choice }),
      ...(said === undefined ? {} : { remembered: said }),
    }
  })
}

/** Where the list ends and notes, sums and signatures begin: an index into its rows. */
function footerStart(context: RowContext, rows: readonly number[], roles: readonly SourceRow['role'][]): number {
  let start = rows.length
  let hasLoneTitle = false
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? 0
    if (roles[i] === 'note' || (roles[i] !== 'record' && !hasLoneTitle)) start = i
    else if (roles[i] !== 'record' || context.width === 1 || !isLone(context, row)) break
    else hasLoneTitle ||= context.grid.text(row, context.titleColumn) !== ''
  }
  while (start < rows.length && start > 0 && isSignature(context, rows[start - 1] ?? 0)) start--
  return start
}

function rowContext(grid: Grid, { block, titleRows }: RawSection): RowContext {
  const words = block?.words ?? []
  const titles = titleRows.flatMap((row) => grid.cells(row).map((_, column) => grid.text(row, column)))
  return {
    grid,
    titleColumn: words.findIndex(isTitle),
    ordinalColumn: words.findIndex((word) => word.concept === 'ordinal' && isKnown(word)),
    titles: new Set(titles.filter((text) => text !== '')),
    width: block?.paths.filter((path) => path.length > 0).length ?? 0,
  }
}

function fillRows(context: SectionContext, columns: readonly Column[], rows: readonly SourceRow[], first: number) {
  const fill = createFiller(context.kind, context.grid, columns, first)
  let above: readonly Cell[] | undefined
  return rows.map((row) => {
    const filled = fill(row.number - 1, row.cells, above)
    if (row.role === 'record') above = filled
    return filled === row.filled ? row : { ...row, filled }
  })
}

/** Whether the user, or else the source's last list, said that blanks mean the value above; null: nobody has. */
function isCarried({ options, grid }: SectionContext, index: number, column: Column): boolean | null {
  const said = options.fillDown?.findLast((place) => {
    return place.sheet === grid.sheet.name && place.section === index && place.column === column.index
  })
  if (said !== undefined) return said.isFilled !== false
  const key = lookupKey(column.header)
  const kept = (options.profile ?? [])
    .flatMap(({ columns }) => columns.filter(({ header }) => key !== '' && lookupKey(header) === key))
    .find(({ fillDown, staysBlank }) => fillDown === true || staysBlank === true)
  return kept === undefined ? null : kept.fillDown === true
}

function withFilled(
  context: SectionContext,
  index: number,
  columns: readonly Column[],
  rows: readonly SourceRow[],
  first: number,
) {
  const merged = joinContinued(columns, fillRows(context, columns, rows, first))
  const records = merged.filter(({ role }) => role === 'record')
  const decided = columns.map((column): Column => {
    const said = isCarried(context, index, column)
    if (said === true) return { ...column, fillDown: 'filled' }
    if (!mayFillDown(column, records)) return column
    return { ...column, fillDown: said === null ? 'ask' : 'blank' }
  })
  const hasCarried = decided.some(({ fillDown }) => fillDown === 'filled')
  if (!hasCarried) return { columns: decided, rows: merged }
  const carried = joinContinued(decided, fillRows(context, decided, rows, first))
  return {
    columns: decided.map((column) => ({ ...column, keptBlank: countKeptBlank(column, carried) })),
    rows: carried,
  }
}

const numbers = (rows: readonly number[]): number[] => rows.map((row) => row + 1)

const NO_NOTES: readonly SheetNote['code'][] = []

/** The notes of a row; nearly always there are none. */
function noteFinder({ notes = [] }: Sheet): (row: number) => readonly SheetNote['code'][] {
  if (notes.length === 0) return () => NO_NOTES
  return (row) => notes.filter((note) => note.row === row).map(({ code }) => code)
}

const RUNNING_NUMBER = /^\d{1,4}$/

/** Forms are printed with running numbers; where nobody wrote beside one, there is no row. */
function withoutNumbersAlone({ grid, ordinalColumn }: RowContext, rows: readonly number[]): number[] {
  if (ordinalColumn === -1) return [...rows]
  return rows.filter((row) => {
    const cells = grid.cells(row)
    const isAlone = (cells[ordinalColumn]?.kind ?? 'blank') !== 'blank' && filledColumns(cells).length === 1
    return !(isAlone && RUNNING_NUMBER.test(grid.text(row, ordinalColumn)))
  })
}

/** @param index Of the section in its sheet. */
export function listSection(context: SectionContext, found: RawSection, index: number): Section {
  const { grid, kind, options } = context
  const { sheet } = grid
  const roleContext = rowContext(grid, found)
  const raw = { ...found, rows: withoutNumbersAlone(roleContext, found.rows) }
  const roles = raw.rows.map((row, i) => (i === 0 ? firstRole : roleOf)(roleContext, row))
  const end = footerStart(roleContext, raw.rows, roles)
  const footerRows = raw.rows.slice(end)
  const notesOf = noteFinder(sheet)
  const source = (row: number, i: number): SourceRow => {
    const cells = grid.cells(row)
    const isHidden = sheet.hiddenRows.has(row)
    const isRead = !isHidden || options.includeHidden?.rows === true
    return { number: row + 1, role: roles[i] ?? 'record', cells, filled: cells, isHidden, isRead, notes: notesOf(row) }
  }
  const all = raw.rows.map(source)
  const records = raw.rows.slice(0, end).filter((_, i) => roles[i] === 'record')
  const facts = factsIn(grid, raw.titleRows, footerRows)
  const given = giveFields(kind, sourcesOf(context, raw, index, records), unitIn(grid, raw.titleRows))
  const first = (raw.block?.bottom ?? (raw.rows[0] ?? 0) - 1) + 1
  const { columns, rows } = withFilled(context, index, given, all.slice(0, end), first)
  const [top, bottom] = [all[0]?.number, all[end - 1]?.number]
  const fingerprint = fingerprintOf(columns.map(({ header }) => header))
  return {
    sheet: sheet.name,
    index,
    shape: 'list',
    dateSystem: sheet.dateSystem,
    modeWords: modeWordsOf(context),
    titleRows: numbers(raw.titleRows),
    headerRows: numbers(raw.headerRows),
    dataRows: end === 0 || top === undefined || bottom === undefined ? null : [top, bottom],
    footerRows: numbers(footerRows),
    hiddenRows: rows.filter(({ isHidden }) => isHidden).map(({ number }) => number),
    columns,
    fingerprint,
    facts,
    offers: offersOf(context, { index, fingerprint }, columns, facts),
    rows,
    footers: all.slice(end),
  }
}
