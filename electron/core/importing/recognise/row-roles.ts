/** What a row below a header is: a record, a sum, a heading, a note. In doubt it is a record, so that none is lost. */

import type { Cell } from '../sheet.ts'
import { lookupKey, trimCell } from '../text.ts'
import { readDate } from '../values/date.ts'
import { endsAsOrganisation } from '../values/names.ts'
import {
  COLUMN_LETTERS,
  EXAMPLE_WORDS,
  FOOTER_OPENINGS,
  FOOTER_PATTERNS,
  FOOTER_WORDS,
  HAN_NUMERALS,
  HINT_WORDS,
  TOTALS,
} from '../vocabulary.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { RowRole } from './layout.ts'

/** A row with more cells than that is a record, unless it begins with a word for a sum. */
const MOST_CELLS = 4
/** Words that open a row are short. */
const LONGEST_WORD = 12

const TOTAL_STARTS = new Set([...TOTALS].map((word) => word.charAt(0)))
const HEADING = new RegExp(`^(?:[(]?[${HAN_NUMERALS}]{1,3}[)\u3001.]|[(][${HAN_NUMERALS}\\d]{1,3}[)])`, 'u')

export interface RowContext {
  readonly grid: Grid
  /** Columns of the title and of running numbers; -1 for none. */
  readonly titleColumn: number
  readonly ordinalColumn: number
  /** Texts of the rows above the header: repeated on a later page, they are no record. */
  readonly titles: ReadonlySet<string>
  readonly width: number
}

/** The word before a colon, a bracket or a number. */
const openingWord = (key: string): string => /^[^:(\d.\u3001]*/u.exec(key)?.[0] ?? ''

function isTotal(text: string): boolean {
  if (text.length > 30) return false
  const key = lookupKey(text)
  return TOTAL_STARTS.has(key.charAt(0)) && TOTALS.has(openingWord(key))
}

/** `note: …`, `1. note` and other lines that people write below a list. */
function opensFooter(text: string): boolean {
  const key = lookupKey(text.slice(0, 60))
  if (FOOTER_OPENINGS.some((word) => key.startsWith(word))) return true
  if (text.length <= 30 && FOOTER_PATTERNS.some((pattern) => pattern.test(key))) return true
  const word = openingWord(key)
  const isWhole = word.length === key.length
  return (
    word.length <= LONGEST_WORD &&
    (FOOTER_WORDS.has(word) || FOOTER_WORDS.has(word.replace(/\d+$/, ''))) &&
    (isWhole || /^[:(\d.\u3001]/u.test(key.slice(word.length)))
  )
}

/** The row's only text stands over at least half of the table. */
function isSpreadOver(context: RowContext, row: number, column: number): boolean {
  const merge = context.grid.mergeAt(row, column)
  return merge !== undefined && merge.right - merge.left + 1 >= Math.max(3, context.width / 2)
}

const isDateAlone = (text: string): boolean => readDate({ kind: 'text', raw: text }, '1900').date !== null

function loneRole(context: RowContext, row: number, column: number, text: string): RowRole {
  if (opensFooter(text) || context.titles.has(text)) return 'note'
  if (isSpreadOver(context, row, column)) return 'heading'
  if (column === context.titleColumn && context.ordinalColumn === -1 && context.width === 1) return 'record'
  if (HEADING.test(lookupKey(text.slice(0, 20)))) return 'heading'
  if (column !== context.titleColumn && isDateAlone(text) && context.width > 2) return 'note'
  return column === context.ordinalColumn && !/^[\d.]+$/.test(text) ? 'heading' : 'record'
}

function nonBlank(cells: readonly Cell[]): number {
  let count = 0
  for (const cell of cells) if (cell.kind !== 'blank') count++
  return count
}

/** The first cell with content, and where. */
function firstCell(cells: readonly Cell[]): { column: number; text: string } {
  for (const [column, cell] of cells.entries()) {
    const text = cell.kind === 'blank' ? '' : trimCell(cell.raw)
    if (text !== '') return { column, text }
  }
  return { column: -1, text: '' }
}

const COUNTED = [...COLUMN_LETTERS]

/** `1 2 3 4` or hints how to fill in each column, as the first row below a header. */
function tellsOfColumns({ grid }: RowContext, row: number): boolean {
  const texts = filledColumns(grid.cells(row)).map((column) => lookupKey(grid.text(row, column)).replace(/[()]/g, ''))
  if (texts.length < 2) return false
  const letters = texts.findIndex((text, i) => text !== COUNTED[i])
  const figures = texts.slice(Math.max(0, letters))
  const isCounted = figures.length > 2 && figures.every((text, i) => text === String(i + 1))
  return isCounted || texts.every((text) => HINT_WORDS.has(text))
}

const isExample = (text: string): boolean =>
  EXAMPLE_WORDS.has(openingWord(lookupKey(text.slice(0, 20)))) && /^.{1,6}[:\uFF1A]/u.test(text)

/** The role of the first row below a header. */
export const firstRole = (context: RowContext, row: number): RowRole =>
  tellsOfColumns(context, row) ? 'note' : roleOf(context, row)

/** The role of a row that stands alone, whatever its neighbours are. */
export function roleOf(context: RowContext, row: number): RowRole {
  const cells = context.grid.cells(row)
  const { column, text } = firstCell(cells)
  if (text.length <= 30 && isTotal(text)) return 'total'
  if (column !== context.titleColumn && text.length <= 8 && EXAMPLE_WORDS.has(lookupKey(text))) return 'note'
  if (isExample(context.grid.text(row, context.titleColumn))) return 'note'
  if (nonBlank(cells) > MOST_CELLS) return 'record'
  const filled = filledColumns(cells)
  if (filled.length === 1) return loneRole(context, row, column, text)
  return opensFooter(text) && isSignedRow(context, row, filled, column) ? 'note' : 'record'
}

/** Signatures stand beside each other; a record that begins like one has a title of its own. */
function isSignedRow(
  { grid, titleColumn }: RowContext,
  row: number,
  filled: readonly number[],
  first: number,
): boolean {
  const others = filled.filter((column) => column !== first).map((column) => grid.text(row, column))
  const hasTitle = filled.includes(titleColumn) && first !== titleColumn
  return filled.length === 2 || !hasTitle || others.every((text) => opensFooter(text) || isDateAlone(text))
}

/** Whether a row with one text, before rows that are none of the list, belongs to them: who signs, and when. */
export function isSignature(context: RowContext, row: number): boolean {
  const filled = filledColumns(context.grid.cells(row))
  const [column] = filled
  if (filled.length !== 1 || column === undefined) return false
  const text = context.grid.text(row, column)
  return column !== context.titleColumn && (endsAsOrganisation(text) || isDateAlone(text))
}

/** Whether only one cell of the row says something: below a list, part of the notes there. */
export const isLone = (context: RowContext, row: number): boolean => filledColumns(context.grid.cells(row)).length === 1
