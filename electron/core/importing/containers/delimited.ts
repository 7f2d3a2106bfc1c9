/** Text lists: cells between delimiters, line breaks allowed inside quotes; or a form typed as lines of labels. */
import { AppError } from '#shared/contract/app-error.ts'
import { plainSheet, type Sheet, type SheetNote, textCell, trimRow } from '../sheet.ts'
import { decodeText } from './decode.ts'
import { sniffDelimiter } from './delimited/delimiter.ts'
import { type Records, readRecords } from './delimited/records.ts'
import { formSheets } from './document/sheets.ts'

/** Excel's own way to say the delimiter, in a first line that is no row. */
const SEP_LINE = /^\s*"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/i
/** Forms are short. */
const MAX_FORM_CHARACTERS = 65_536
const REPLACEMENT = '\uFFFD'

/** What DOS programs write at the end of a text. */
const END_OF_FILE = '\u001A'

function withoutEnd(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === END_OF_FILE) end--
  return text.slice(0, end)
}

function notesOf({ rows, unclosed }: Records): SheetNote[] {
  const unreadable = rows.flatMap((row, i) => (row.some((cell) => cell.includes(REPLACEMENT)) ? [i] : []))
  return [
    ...unclosed.map((row): SheetNote => ({ row, code: 'unclosedQuote' })),
    ...unreadable.map((row): SheetNote => ({ row, code: 'unreadableCharacter' })),
  ]
}

function sheetOf(records: Records): Sheet {
  const rows = records.rows.map((record) => trimRow(record.map(textCell)))
  return { ...plainSheet('', rows), notes: notesOf(records) }
}

function readLines(text: string): readonly Sheet[] {
  const said = SEP_LINE.exec(text)
  if (said?.[1] !== undefined) return [sheetOf(readRecords(text.slice(said[0].length), said[1]))]
  const { delimiter, isPlain } = sniffDelimiter(text)
  const form = isPlain || text.length > MAX_FORM_CHARACTERS ? null : formSheets(text.split(/\r\n?|\n/))
  return form ?? [sheetOf(readRecords(text, delimiter))]
}

/**
 * Reads a list in any encoding and with any usual delimiter. A cell that is never closed costs no row: its quotation
 * mark is taken for text, and the row is noted.
 * @throws AppError `import.damaged`: no encoding fits; `import.too-large`: more rows or columns than a worksheet has.
 */
export function readDelimited(bytes: Buffer): readonly Sheet[] {
  const text = decodeText(bytes)
  // A disk that failed leaves files of the right length with nothing in them.
  if (text === '') throw new AppError('import.damaged')
  return readLines(withoutEnd(text))
}
