/** What a sheet without a list or a form is: a cover, a dictionary of words, nothing, or something unknown. */
import { lookupKey } from '../text.ts'
import { readLegalStatus, readPatentType, readTransferModes } from '../values/word.ts'
import { COVER_SHEETS, DICTIONARY_SHEETS, NOTE_SHEETS, ORGANISATION_TYPES } from '../vocabulary.ts'
import { filledColumns, type Grid, isBlankRow } from './grid.ts'
import type { Reason, SheetReasonCode, SheetRole } from './layout.ts'

/** Rows that are looked at. */
const LOOKED_AT = 200
/** A cover has a few lines, each alone or beside one other. */
const MOST_COVER_ROWS = 15
const MOST_COVER_CELLS = 2
const LONGEST_COVER_TEXT = 60
const LONGEST_WORD = 20
/** In a dictionary, this part of the words is known as values. */
const KNOWN_SHARE = 0.4

export interface Role {
  readonly role: SheetRole
  readonly reason: Reason<SheetReasonCode>
}

const roleWith = (role: SheetRole, code: SheetReasonCode): Role => ({ role, reason: { code, data: {} } })

const isNamed = (name: string, words: ReadonlySet<string>): boolean => {
  const key = lookupKey(name)
  return words.has(key) || [...words].some((word) => word.length > 1 && /\P{ASCII}/u.test(word) && key.includes(word))
}

export const isDictionaryName = (name: string): boolean => isNamed(name, DICTIONARY_SHEETS)

/** A table of contents is no list, whatever its columns are called. */
export const isCoverName = (name: string): boolean => COVER_SHEETS.has(lookupKey(name))

const isValueWord = (text: string): boolean =>
  ORGANISATION_TYPES.has(lookupKey(text)) ||
  [readLegalStatus, readPatentType, readTransferModes].some((read) => !read(text).unknown)

/** Short words in columns, of which a good part are values that lists choose from. */
function areValueWords(texts: readonly string[]): boolean {
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST_WORD)) return false
  return texts.filter(isValueWord).length >= texts.length * KNOWN_SHARE
}

/** @param grid Of a sheet in which no list was found. */
export function roleWithoutList(grid: Grid): Role {
  const { name, rows, hidden } = grid.sheet
  const filled = rows.slice(0, LOOKED_AT).flatMap((cells, row) => (isBlankRow(cells) ? [] : [row]))
  if (filled.length === 0) return roleWith('empty', 'noCells')
  const byRow = filled.map((row) => filledColumns(grid.cells(row)).map((column) => grid.text(row, column)))
  const texts = byRow.flat()
  if (isDictionaryName(name) || areValueWords(texts)) return roleWith('dictionary', 'wordList')
  const areShort = texts.every((text) => text.length <= LONGEST_WORD)
  if (hidden && areShort) return roleWith('dictionary', 'wordList')
  const isSparse = filled.length <= MOST_COVER_ROWS && byRow.every((row) => row.length <= MOST_COVER_CELLS)
  const isCover = isSparse && texts.every((text) => text.length <= LONGEST_COVER_TEXT)
  if (isNamed(name, COVER_SHEETS) || (isCover && !isNamed(name, NOTE_SHEETS))) return roleWith('cover', 'fewWords')
  return roleWith('other', 'notRecognised')
}
