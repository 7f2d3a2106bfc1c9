/**
 * What recognition says of a file, as plain data: the role of each sheet, its sections with their header, data and
 * footer rows, and for each column a field with confidence and reason. Nothing here is read into values yet.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { TransferMode } from '#shared/domain/transfer-mode.ts'
import type { Cell, DateSystem, SheetNote } from '../sheet.ts'
import type { FactField, Field } from '../vocabulary.ts'

/** Below this a guess is marked for the user to look at; it holds until somebody decides otherwise. */
export const SURE = 0.6

/**
 * data: lists; form: one record of labels and values; cover, dictionary, empty: nothing to import; other: cells that
 * nobody recognised, which the user may map by hand.
 */
export type SheetRole = 'data' | 'form' | 'cover' | 'dictionary' | 'empty' | 'other'

/** A sentence of `import.reason.*` in the locales, and what to fill it with. */
export interface Reason<Code extends string = string> {
  readonly code: Code
  readonly data: Readonly<Record<string, string | number>>
}

export type SheetReasonCode =
  | 'knownHeader'
  | 'shapesOnly'
  | 'labelsAndValues'
  | 'fewWords'
  | 'wordList'
  | 'noCells'
  | 'notRecognised'
  /** It would be a list, and the file hides it. */
  | 'hiddenSheet'
  /** The user chose other sheets of this file. */
  | 'notChosen'
  | 'chosen'

export type ColumnReasonCode =
  /** The user said so. */
  | 'mapping'
  /** The same header meant this in the last list of this source. */
  | 'profile'
  /** `{word}` is a known word for this field. */
  | 'headerWord'
  /** A known word and what stands below it agree. */
  | 'headerAndShape'
  /** `{count}` of `{total}` values look like it. */
  | 'shape'
  /** The header says it, `{count}` of `{total}` values do not look like it. */
  | 'headerAgainstShape'
  /** Another column, `{letter}`, is a better one for this field. */
  | 'takenByBetter'
  | 'ordinal'
  | 'unknownHeader'
  | 'blank'

export interface Guess {
  readonly field: Field
  /** 0 to 1. */
  readonly confidence: number
}

export interface Column {
  /** 0-based. Of a form: the running number of the label. */
  readonly index: number
  /** `A`, `B`, …; of a form the cell that holds the value: `B4`. */
  readonly letter: string
  /** On one line; of several header rows `above/below`. Empty where there is none. */
  readonly header: string
  readonly field: Field | null
  /** 0 to 1; of a column without a field, how sure it is that it has none. */
  readonly confidence: number
  /** To be asked: a field below SURE, or a column without one that may have one. */
  readonly isUnsure: boolean
  readonly reason: Reason<ColumnReasonCode>
  /** Other fields that it may be, the likelier first, without `field`. */
  readonly alternatives: readonly Guess[]
  /** Lower is the better column where several fill one field. */
  readonly rank: number
  /** Money unit of the header, for bare numbers below it; empty for none. */
  readonly unit: string
  /** First values that differ, as read, at most SAMPLES of them. */
  readonly samples: readonly string[]
  /** The file hides it. */
  readonly isHidden: boolean
  /** Whether its values are imported: false for a hidden one that nobody ticked. */
  readonly isRead: boolean
  /** A blank below a value may mean the value above: `ask` until somebody says so, then `filled` or `blank`. */
  readonly fillDown: 'no' | 'ask' | 'filled' | 'blank'
  /** Of a filled one: rows that stay blank all the same, since they are of another organisation. */
  readonly keptBlank: number
}

export const SAMPLES = 3

/**
 * record: what a list is made of; total, heading (a line between the records that names those below it), note: a row
 * between records that is none, to be rejected with that reason.
 */
export type RowRole = 'record' | 'total' | 'heading' | 'note'

export interface SourceRow {
  /** 1-based, as a spreadsheet shows it; of a form its first row. */
  readonly number: number
  readonly role: RowRole
  /** As read; of a form the values in the order of its columns. */
  readonly cells: readonly Cell[]
  /** The same, merged ranges, ditto marks and confirmed blanks filled from above. */
  readonly filled: readonly Cell[]
  readonly isHidden: boolean
  /** Whether it is imported: false for a hidden one that nobody ticked. */
  readonly isRead: boolean
  /** What the file's reader had to mend in it. */
  readonly notes: readonly SheetNote['code'][]
}

/** A fact about all rows that stands above or below them, such as who sent the list. Offered, not applied. */
export interface SharedFact {
  /** source: who sent the list. */
  readonly field: FactField
  readonly text: string
  /** 1-based. */
  readonly row: number
  /** `A2`. */
  readonly cell: string
}

/**
 * A fact for a field of a section's rows: `taken`, it fills the field in rows whose cells say nothing of it, and never
 * what a row says; `left`: somebody said no.
 */
export interface FactOffer {
  readonly field: Field
  readonly text: string
  /** The cell that says it: `A2`. */
  readonly cell: string
  readonly state: 'offered' | 'taken' | 'left'
  /** Taken because the source's last list had it taken. */
  readonly isRemembered: boolean
}

/** The association's own words for ways to transfer, each with its key before it: a layout is plain data. */
export type ModeWords = readonly (readonly [string, TransferMode])[]

/** A header and the rows that belong to it, or a form with its one record. */
export interface Section {
  readonly sheet: string
  /** 0-based, within its sheet. */
  readonly index: number
  readonly shape: 'list' | 'form'
  readonly dateSystem: DateSystem
  readonly modeWords: ModeWords
  /** 1-based numbers; a header repeated at page breaks is in `headerRows` each time. */
  readonly titleRows: readonly number[]
  readonly headerRows: readonly number[]
  /** First and last, 1-based; null where there is a header and nothing below it. */
  readonly dataRows: readonly [number, number] | null
  readonly footerRows: readonly number[]
  /** Within the data rows. */
  readonly hiddenRows: readonly number[]
  readonly columns: readonly Column[]
  /** Stable hash of the normalised header words: the key of an import profile. Empty where there is no header. */
  readonly fingerprint: string
  readonly facts: readonly SharedFact[]
  /** What the facts may fill in, each field once. */
  readonly offers: readonly FactOffer[]
  /** Every row with content between the first and the last of the data, in order. */
  readonly rows: readonly SourceRow[]
  /** The rows below the data that are none of it, as read. */
  readonly footers: readonly SourceRow[]
}

export interface SheetLayout {
  readonly name: string
  readonly role: SheetRole
  readonly isHidden: boolean
  readonly reason: Reason<SheetReasonCode>
  /** Whether its sections are imported. */
  readonly isRead: boolean
  /** Also of sheets that are not read, so that the user can see and map them. */
  readonly sections: readonly Section[]
}

export interface FileLayout {
  readonly kind: RecordKind
  readonly sheets: readonly SheetLayout[]
  /** list: something to import; otherKind: a list of the other kind; none: no list at all. */
  readonly verdict: 'list' | 'otherKind' | 'none'
}

/** A column of a section; of a form the running number of the label. */
export interface ColumnPlace {
  readonly sheet: string
  readonly section: number
  readonly column: number
}

export interface ColumnChoice extends ColumnPlace {
  /** null: fills nothing. */
  readonly field: Field | null
}

/** Whether blanks of a column mean the value above; true where it is not said. */
export interface FillChoice extends ColumnPlace {
  readonly isFilled?: boolean
}

/** Whether a fact above or below a section fills a field of its rows. */
export interface FactChoice extends Omit<ColumnPlace, 'column'> {
  readonly field: Field
  readonly isTaken: boolean
}

export interface ProfileColumn {
  readonly header: string
  readonly field: Field | null
  readonly fillDown?: boolean
  /** Somebody was asked whether its blanks mean the value above, and said no. */
  readonly staysBlank?: boolean
  /** No column: a fact above or below the list filled the field. */
  readonly isFact?: boolean
}

/** What the columns under one header meant when this source last sent it. */
export interface HeaderProfile {
  readonly fingerprint: string
  readonly columns: readonly ProfileColumn[]
  /** Who sent it. */
  readonly source?: string
}

export interface RecogniseOptions {
  /** Wins over everything. */
  readonly mapping?: readonly ColumnChoice[]
  /** Headers that this source sent before; any order. */
  readonly profile?: readonly HeaderProfile[]
  /** Read these sheets and no others, also hidden ones and those that look like no list. */
  readonly sheets?: readonly string[]
  readonly includeHidden?: { readonly rows?: boolean; readonly columns?: boolean; readonly sheets?: boolean }
  /** Whether blanks of columns mean the value above, as the user said. */
  readonly fillDown?: readonly FillChoice[]
  /** Facts that fill a field of the rows or shall not, as the user said. */
  readonly facts?: readonly FactChoice[]
  /** The user's own words for fields of this kind. */
  readonly headerWords?: Partial<Record<Field, readonly string[]>>
  readonly modeWords?: ModeWords
}

/** The sections whose rows are imported. */
export function sectionsToRead(layout: FileLayout): Section[] {
  return layout.sheets.flatMap((sheet) => (sheet.isRead ? sheet.sections : []))
}

/** What to keep of a section, so that the same header means the same next time. */
export function headerProfile({ fingerprint, columns, offers }: Section): HeaderProfile {
  const kept = columns.map(({ header, field, fillDown }): ProfileColumn => {
    return { header, field, fillDown: fillDown === 'filled', ...(fillDown === 'blank' ? { staysBlank: true } : {}) }
  })
  const taken = offers.filter(({ state }) => state === 'taken')
  return { fingerprint, columns: [...kept, ...taken.map(({ field }) => ({ header: '', field, isFact: true }))] }
}
