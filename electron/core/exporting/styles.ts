/** How the workbooks look: fonts, fills and borders, for the screen and for black-and-white print. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { Book } from './xlsx/book.ts'
import type { CellStyle } from './xlsx/style-table.ts'

/** On every Windows since Vista; elsewhere the spreadsheet program puts its own Chinese font in its place. */
const FONT_NAME = 'Microsoft YaHei'

export const FONT_SIZE = { title: 14, text: 10, note: 9 } as const

/** Colours as RRGGBB: light fills that stay readable when printed grey. */
const COLOR = {
  ink: '1F2933',
  grey: '5F6B76',
  line: '8A949E',
  head: 'DCE6E0',
  label: 'F1F4F2',
  warning: '9C2A10',
  link: '1A5FB4',
}

const LEVEL_FILL = { strong: 'CFE8D5', medium: 'FCEFC7', weak: 'ECEEF0' } as const

/** Text as a number format keeps `0123` and long digit strings as they are when a user edits the cell. */
const TEXT_FORMAT = '@'

const plain = { size: FONT_SIZE.text, color: COLOR.ink, horizontal: 'left', vertical: 'top' } as const
const framed = { ...plain, frame: { top: true, bottom: true, color: COLOR.line } } as const

export const STYLES = {
  title: { ...plain, size: FONT_SIZE.title, bold: true, vertical: 'center' },
  note: { ...plain, size: FONT_SIZE.note, color: COLOR.grey },
  link: { ...plain, color: COLOR.link, underline: true, horizontal: 'right', vertical: 'center' },
  label: { ...framed, bold: true, fill: COLOR.label },
  value: { ...framed, format: TEXT_FORMAT },
  head: { ...framed, bold: true, fill: COLOR.head, horizontal: 'center', vertical: 'center' },
  text: { ...framed, format: TEXT_FORMAT },
  strongText: { ...framed, bold: true, format: TEXT_FORMAT },
  warning: { ...framed, color: COLOR.warning, format: TEXT_FORMAT },
  linkedText: { ...framed, color: COLOR.link, underline: true, format: TEXT_FORMAT },
  count: { ...framed, horizontal: 'center', format: '0' },
  centred: { ...framed, horizontal: 'center' },
} as const satisfies Record<string, CellStyle>

const LEVEL_STYLES = {
  strong: { ...STYLES.centred, fill: LEVEL_FILL.strong },
  medium: { ...STYLES.centred, fill: LEVEL_FILL.medium },
  weak: { ...STYLES.centred, fill: LEVEL_FILL.weak },
} as const

export function levelStyle(level: SupplyMatch['level'] | null): CellStyle {
  return level === null ? STYLES.centred : LEVEL_STYLES[level]
}

const withOpenSides = new WeakMap<CellStyle, Map<string, CellStyle>>()

/** The style of a cell whose text goes on in the row above or below. The same style for the same question. */
export function openSides(style: CellStyle, { first, last }: { first: boolean; last: boolean }): CellStyle {
  if (first && last) return style
  const variants = withOpenSides.get(style) ?? new Map<string, CellStyle>()
  withOpenSides.set(style, variants)
  const key = `${first} ${last}`
  const known = variants.get(key) ?? { ...style, frame: { top: first, bottom: last, color: COLOR.line } }
  variants.set(key, known)
  return known
}

/** An empty workbook in the house's font. */
export const newBook = (): Book => new Book({ name: FONT_NAME, size: FONT_SIZE.text, color: COLOR.ink })
