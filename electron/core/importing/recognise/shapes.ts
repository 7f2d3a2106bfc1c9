/**
 * What values look like: for each field a test of one value. A field without a test can be told by its header only.
 * The tests are asked of samples, never of every row.
 */
import type { RecordKind } from '#shared/contract/importing.ts'
import { readApplicationNumber, readPublicationNumber } from '#shared/domain/patent-number.ts'
import type { Cell } from '../sheet.ts'
import { hasHan, lookupKey } from '../text.ts'
import { readNumberCell } from '../values/application-number.ts'
import { readDate } from '../values/date.ts'
import { looksLikeIpc } from '../values/ipc.ts'
import { splitList } from '../values/list.ts'
import { looksLikeMoney } from '../values/money.ts'
import { endsAsOrganisation, looksLikeName, splitNames } from '../values/names.ts'
import { looksLikePhone, splitContact } from '../values/phone.ts'
import { tickedText } from '../values/ticks.ts'
import { readLegalStatus, readPatentType, readTransferModes } from '../values/word.ts'
import {
  type Field,
  NO_WORDS,
  ORGANISATION_TYPES,
  REGION_ENDINGS,
  REGION_WORDS,
  TITLE_ENDINGS,
  TITLE_OPENINGS,
  YES_WORDS,
} from '../vocabulary.ts'

export interface Value {
  readonly cell: Cell
  /** Trimmed. */
  readonly text: string
}

type Test = (value: Value) => boolean

const LONG_TEXT = 40
const LONGEST_TITLE = 80

const isNumeric = (text: string): boolean => /^[\d.,\-+/\s%:E]+$/i.test(text)

const isDate: Test = ({ cell, text }) => {
  if (cell.kind === 'date') return true
  // Four digits and a dot may be a price, five digits anything.
  if (cell.kind === 'number' && !/^\d{8}$/.test(text)) return false
  const { date, fromSerial } = readDate(cell, '1900')
  return date !== null && !fromSerial && !/^\d{6}$/.test(text)
}

const isApplicationNumber: Test = ({ text }) => {
  const { number, problem } = readApplicationNumber(text)
  return number !== null ? text.length >= 8 && !isEightDigitDate(text) : problem === 'digitsLost'
}

/** A date in digits may pass for a number of the last century. */
const isEightDigitDate = (text: string): boolean => /^\d{8}$/.test(text)

/** The check digit is written and right: eleven to one that it is no other number. */
export const isProvedNumber = (text: string): boolean => {
  const { number, flag } = readNumberCell({ kind: 'text', raw: text })
  return number !== null && (flag === null || flag === 'numberRepaired')
}

const isPhone: Test = (value) =>
  (looksLikePhone(value.text) && !isProvedNumber(value.text) && !isDate(value)) || splitContact(value.text) !== null

const isWord =
  (read: (text: string) => { unknown: boolean }): Test =>
  ({ text }) =>
    text.length <= 30 && !read(tickedText(text) ?? text).unknown

const isTypeWord: Test = ({ text }) =>
  text.length <= 20 && ORGANISATION_TYPES.has(lookupKey(tickedText(text)?.split(';')[0] ?? text))

const isYesOrNo: Test = ({ text }) => YES_WORDS.has(lookupKey(text)) || NO_WORDS.has(lookupKey(text))

const isPerson: Test = ({ text }) => text.length <= 12 && looksLikeName(text)

const arePeople: Test = ({ text }) => {
  if (text.length > 120 || isNumeric(text)) return false
  const names = splitNames(text)
  return names.length > 0 && names.filter(looksLikeName).length >= names.length * 0.7
}

const areOrganisations: Test = ({ text }) =>
  text.length <= 120 && hasHan(text) && splitList(text).every((part) => part.length >= 4 && endsAsOrganisation(part))

const isRegion: Test = ({ text }) => {
  if (text.length > 25 || !hasHan(text)) return false
  return (
    REGION_ENDINGS.has(text.at(-1) ?? '') ||
    REGION_WORDS.some((word) => text.startsWith(word) && text.length <= word.length + 6)
  )
}

const isLongText: Test = ({ text }) => text.length >= LONG_TEXT && /[\p{Po}\n]/u.test(text)

const isTitle: Test = ({ cell, text }) =>
  (cell.kind === 'text' || cell.kind === 'number') &&
  text.length <= LONGEST_TITLE &&
  !isNumeric(text) &&
  !looksLikePhone(text) &&
  !looksLikeIpc(text)

/** Text with words, as against numbers and dates; for fields that have no better test. */
const isText: Test = ({ cell, text }) => cell.kind === 'text' && !isNumeric(text)

/** `strict`: values of the field nearly always pass, so that those that do not speak against it. */
export interface Shape {
  readonly test: Test
  readonly isStrict: boolean
  /** How sure the shape alone makes the field: what else looks like it? 0 where it says too little. */
  readonly worth: number
}

const strict = (test: Test, worth: number): Shape => ({ test, isStrict: true, worth })
const loose = (test: Test, worth: number): Shape => ({ test, isStrict: false, worth })

const SHARED: Partial<Readonly<Record<Field, Shape>>> = {
  title: loose(isTitle, 0.42),
  transferModes: loose(isWord(readTransferModes), 0.7),
  contactPhone: loose(isPhone, 0.72),
  contactName: loose(isPerson, 0.46),
  problemStatement: loose(isText, 0),
}

export const SHAPES: Readonly<Record<RecordKind, Partial<Readonly<Record<Field, Shape>>>>> = {
  supply: {
    ...SHARED,
    applicationNumber: strict(isApplicationNumber, 0.75),
    publicationNumber: strict(({ text }) => readPublicationNumber(text).number !== null, 0.85),
    patentType: strict(isWord(readPatentType), 0.85),
    legalStatus: strict(isWord(readLegalStatus), 0.8),
    applicants: loose(areOrganisations, 0.56),
    inventors: loose(arePeople, 0.52),
    abstract: loose(isLongText, 0.5),
    ipc: strict(({ text }) => looksLikeIpc(text), 0.92),
    applicationDate: strict(isDate, 0.5),
    grantDate: strict(isDate, 0.46),
    price: loose(({ text }) => looksLikeMoney(text), 0),
  },
  demand: {
    ...SHARED,
    description: loose(isLongText, 0.52),
    organisation: loose(areOrganisations, 0.58),
    organisationType: loose(isTypeWord, 0.6),
    region: loose(isRegion, 0.5),
    budget: loose(({ text }) => looksLikeMoney(text), 0),
    deadline: strict(isDate, 0.48),
    confidential: loose(isYesOrNo, 0),
  },
}

/** What no text field can be: only numbers, dates or phones. */
export const isNoText: Test = ({ cell, text }) => cell.kind === 'number' || cell.kind === 'date' || isNumeric(text)

export const TEXT_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'title',
  'applicants',
  'inventors',
  'abstract',
  'problemStatement',
  'description',
  'organisation',
  'contactName',
])

const ENDS_AS_TITLE: Test = ({ text }) =>
  TITLE_ENDINGS.some((word) => text.endsWith(word)) || TITLE_OPENINGS.some((word) => text.startsWith(word))

/** How much a column's values read like titles of patents or problems, beside having their length. */
export const titleLikeness = (values: readonly Value[]): number =>
  values.length === 0 ? 0 : values.filter(ENDS_AS_TITLE).length / values.length
