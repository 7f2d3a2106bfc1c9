/**
 * Where a header is: one to four rows of words, flattened to a path for each column. A row is a header by what its
 * words mean; rows above and below belong to it where merged cells or complementary blanks tie them to it.
 */

import { type HeaderReader, type HeaderWord, KNOWN, NO_WORD } from '../header-word.ts'
import { readDate } from '../values/date.ts'
import { filledColumns, type Grid } from './grid.ts'

/** Titles and notes above a header take some rows; further down it is no header of ours. */
const MAX_ROWS_ABOVE_HEADER = 100
const MAX_HEADER_ROWS = 4
/** So many columns may share one header at the right end of a table. */
const MOST_SHARING = 8
/** A header word is short; a sentence is a value. */
const MAX_WORD = 40
/** This part of a header's words must be known ones. */
const KNOWN_SHARE = 0.34
/** And this part where none of them names a title. */
const UNTITLED_SHARE = 0.6

export interface HeaderBlock {
  /** 0-based, both inclusive. */
  readonly top: number
  readonly bottom: number
  /** For each column its texts from top to bottom; empty for a column without any. */
  readonly paths: readonly (readonly string[])[]
  readonly words: readonly HeaderWord[]
}

interface RowWord {
  readonly column: number
  readonly text: string
  readonly word: HeaderWord
}

interface RowWords {
  readonly words: readonly RowWord[]
  /** Numbers, dates, sentences, `label: value`: what no header has. */
  readonly values: number
  readonly known: number
  readonly partial: number
}

const hasFact = (text: string): boolean => /[:\uFF1A].*[^\s)\uFF09]/u.test(text)

const isValue = (text: string, kind: string): boolean =>
  (kind !== 'text' && kind !== 'formula') ||
  text.length > MAX_WORD ||
  /\d{5}/.test(text) ||
  readDate({ kind: 'text', raw: text }, '1900').date !== null

export const isKnown = (word: HeaderWord): boolean => word.score >= KNOWN

function rowWords(grid: Grid, row: number, read: HeaderReader): RowWords {
  const cells = grid.cells(row)
  const words = filledColumns(cells).map((column) => {
    const text = grid.header(row, column)
    return { column, text, word: read([text]) }
  })
  const values = words.filter(({ column, text, word }) => {
    return isValue(text, cells[column]?.kind ?? 'blank') || (hasFact(text) && !isKnown(word))
  }).length
  const known = words.filter(({ word }) => isKnown(word)).length
  return { words, values, known, partial: words.filter(({ word }) => word.score > 0).length - known }
}

export const isTitle = (word: HeaderWord): boolean =>
  isKnown(word) && word.meanings.some((meaning) => meaning.field === 'title')

const isStrongTitle = (word: HeaderWord): boolean => isTitle(word) && !word.isWeakTitle

/** Words of which enough are known; beside a word that can be nothing but a header, the others may be any. */
function areWords({ words, values, known, partial }: RowWords): boolean {
  if (words.length === 0 || values > 0) return false
  return known + partial / 2 >= words.length * KNOWN_SHARE || words.some(({ word }) => isStrongTitle(word))
}

/** A single cell over the width of the table is its title, whatever it says. */
function isSpread(grid: Grid, row: number, { words }: RowWords): boolean {
  const [only] = words
  const merge = only === undefined ? undefined : grid.mergeAt(row, only.column)
  return words.length === 1 && merge !== undefined && merge.right > merge.left
}

/** In a form the next label stands where the first record's title would be. */
function isFormRow(grid: Grid, row: number, { words, known }: RowWords, read: HeaderReader): boolean {
  const title = words.find(({ word }) => isTitle(word))
  if (title === undefined || known > 2) return false
  const below = read([grid.header(row + 1, title.column)])
  return isKnown(below) && !below.isWeakTitle && below.concept === 'field'
}

/** More words of the other kind only than of this kind only, and the title, if any, not of this kind. */
export function isForeign(words: readonly HeaderWord[]): boolean {
  const foreign = words.filter((word) => isKnown(word) && word.concept === 'foreign')
  const own = words.filter((word) => isKnown(word) && word.isSpecific && word.concept === 'field')
  const hasForeignTitle = foreign.some((word) => word.isForeignTitle)
  return foreign.length > own.length && !words.some(isStrongTitle) && (hasForeignTitle || !words.some(isTitle))
}

export type Strictness = 'withTitle' | 'withoutTitle'

/** Whether the row alone makes a header. */
function isAnchor(grid: Grid, row: number, read: HeaderReader, strictness: Strictness): boolean {
  const found = rowWords(grid, row, read)
  if (!areWords(found) || isSpread(grid, row, found)) return false
  const words = found.words.map(({ word }) => word)
  if (isForeign(words) || isFormRow(grid, row, found, read)) return false
  if (words.some(isStrongTitle)) return true
  if (words.some(isTitle)) return found.known >= 2
  const hasField = words.some((word) => isKnown(word) && word.concept === 'field')
  return strictness === 'withoutTitle' && hasField && found.known >= words.length * UNTITLED_SHARE
}

const isShort = ({ words }: RowWords): boolean => words.every(({ text }) => text.length <= MAX_WORD)

/** A merged range that holds cells of both rows. */
const tiesRows = (grid: Grid, upper: number, lower: number): boolean =>
  grid
    .merges(upper)
    .some((range) => range.top >= upper - MAX_HEADER_ROWS && range.top <= upper && range.bottom >= lower)

/** A cell that may name a group of columns: it is merged, or the one beside it is blank. */
function isGroup(grid: Grid, upper: number, column: number): boolean {
  const merge = grid.mergeAt(upper, column)
  if (merge !== undefined) return merge.right > merge.left
  return grid.text(upper, column + 1) === ''
}

/** Whether the words of two rows complete each other: a blank below a word, a word below a blank or a group. */
function complement(grid: Grid, upper: RowWords, lower: RowWords, row: number): boolean {
  const below = new Set(lower.words.map(({ column }) => column))
  const first = upper.words[0]?.column ?? 0
  const hasOwn = upper.words.every(({ column }) => !below.has(column) || isGroup(grid, row, column))
  return hasOwn && lower.words.every(({ column }) => column >= first)
}

const isMostlyKnown = ({ words, known, partial }: RowWords): boolean => known + partial >= words.length / 2

/** A row of group names that nobody knows, with a row of known words right below it. */
function isBetweenWords(grid: Grid, row: number, middle: RowWords, read: HeaderReader): boolean {
  const lowest = rowWords(grid, row + 1, read)
  const areWordsBelow = lowest.values === 0 && lowest.known >= 2 && isMostlyKnown(lowest)
  return areWordsBelow && complement(grid, middle, lowest, row)
}

/** A row of units and remarks in brackets, each below its word. */
const areRemarks = ({ words }: RowWords): boolean =>
  words.every(({ text }) => /^[(\uFF08]\D{1,30}[)\uFF09]$/u.test(text))

function joinsBelow(grid: Grid, row: number, read: HeaderReader): boolean {
  const upper = rowWords(grid, row, read)
  const lower = rowWords(grid, row + 1, read)
  if (lower.words.length === 0 || lower.values > 0 || !isShort(lower)) return false
  if (tiesRows(grid, row, row + 1) || areRemarks(lower)) return true
  if (!complement(grid, upper, lower, row)) return false
  return isMostlyKnown(lower) || isBetweenWords(grid, row + 1, lower, read)
}

function joinsAbove(grid: Grid, row: number, read: HeaderReader): boolean {
  const upper = rowWords(grid, row - 1, read)
  if (upper.words.length < 2 || upper.values > 0 || !isShort(upper)) return false
  if (tiesRows(grid, row - 1, row)) return true
  return upper.known + upper.partial > 0 && complement(grid, upper, rowWords(grid, row, read), row - 1)
}

/** Where one cell of an upper row stands over several columns, its text; else that of the cell. */
function textOver(grid: Grid, row: number, column: number, bottom: number): string {
  const merge = grid.mergeAt(row, column)
  if (merge !== undefined) return merge.top === row || merge.left < column ? grid.header(merge.top, merge.left) : ''
  for (let left = column; left >= 0; left--) {
    const text = grid.header(row, left)
    if (text !== '') return text
    // A group reaches only over columns that have a word of their own below, from its first one on.
    if (grid.text(bottom, left) === '' || grid.text(bottom, left - 1) === '') return ''
  }
  return ''
}

/** The text of a cell, or of the merged range that it is in: two columns may share one header. */
function textAt(grid: Grid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column)
  return merge === undefined ? grid.header(row, column) : grid.header(merge.top, merge.left)
}

function pathOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const path: string[] = []
  for (let row = top; row <= bottom; row++) {
    const text = row === bottom ? textAt(grid, row, column) : textOver(grid, row, column, bottom)
    if (text !== '' && path.at(-1) !== text) path.push(text)
  }
  return path
}

/** Up to the last cell, or the end of the merged range that it begins. */
function widthOf(grid: Grid, row: number): number {
  const last = filledColumns(grid.cells(row)).at(-1) ?? -1
  const end = grid.mergeAt(row, last)?.right ?? last
  return Math.min(end, last + MOST_SHARING) + 1
}

function blockOf(grid: Grid, top: number, bottom: number, read: HeaderReader): HeaderBlock {
  let width = 0
  for (let row = top; row <= bottom; row++) width = Math.max(width, widthOf(grid, row))
  const paths = Array.from({ length: width }, (_, column) => pathOf(grid, top, bottom, column))
  const words = paths.map((path) => (path.length === 0 ? NO_WORD : read(path)))
  return { top, bottom, paths, words }
}

/**
 * The header that this row is, with the rows that belong to it; null for none.
 * @param first The first row that may belong to it.
 */
export function headerAt(
  grid: Grid,
  row: number,
  read: HeaderReader,
  strictness: Strictness,
  first = 0,
): HeaderBlock | null {
  if (!isAnchor(grid, row, read, strictness)) return null
  let top = row
  let bottom = row
  while (bottom - top + 1 < MAX_HEADER_ROWS && joinsBelow(grid, bottom, read)) bottom++
  while (bottom - top + 1 < MAX_HEADER_ROWS && top > first && joinsAbove(grid, top, read)) top--
  return blockOf(grid, top, bottom, read)
}

/** The first header of a sheet; one that names a title before one that does not. */
export function firstHeader(grid: Grid, read: HeaderReader): HeaderBlock | null {
  const last = Math.min(grid.sheet.rows.length, MAX_ROWS_ABOVE_HEADER)
  for (const strictness of ['withTitle', 'withoutTitle'] as const) {
    for (let row = 0; row < last; row++) {
      const block = headerAt(grid, row, read, strictness)
      if (block !== null) return block
    }
  }
  return null
}

/** The first row taken for a header though no word of it is known. */
export function unknownHeader(grid: Grid, row: number): HeaderBlock {
  return blockOf(grid, row, row, () => NO_WORD)
}

/** `above/below`, as the user sees it. */
export const headerName = (path: readonly string[]): string => path.join('/')
