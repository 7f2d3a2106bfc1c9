/** How the workbook looks: fonts, fills and borders, for the screen and for black-and-white print. */
import type { BorderStyle, CellStyle, FillStyle, FontStyle } from 'hucre'
import type { SupplyMatch } from '#shared/contract/matching.ts'

/** On every Windows since Vista; elsewhere the spreadsheet program puts its own Chinese font in its place. */
export const FONT_NAME = 'Microsoft YaHei'

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

type Line = { style: 'thin'; color: { rgb: string } }
const line: Line = { style: 'thin', color: { rgb: COLOR.line } }

/** The frame of a cell whose text goes on in the row above or below. */
export function frame(position: { first: boolean; last: boolean } = { first: true, last: true }): BorderStyle {
  return {
    left: line,
    right: line,
    ...(position.first ? { top: line } : {}),
    ...(position.last ? { bottom: line } : {}),
  }
}

const font = (more: FontStyle = {}): FontStyle => ({
  name: FONT_NAME,
  size: FONT_SIZE.text,
  color: { rgb: COLOR.ink },
  ...more,
})
const fill = (rgb: string): FillStyle => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })

const wrapped = { wrapText: true, vertical: 'top', horizontal: 'left' } as const
const centred = { wrapText: true, vertical: 'top', horizontal: 'center' } as const
const middle = { wrapText: true, vertical: 'center', horizontal: 'left' } as const

/** Text as a number format keeps `0123` and long digit strings as they are when a user edits the cell. */
const TEXT_FORMAT = '@'

export const STYLES = {
  title: { font: font({ size: FONT_SIZE.title, bold: true }), alignment: middle },
  note: { font: font({ size: FONT_SIZE.note, color: { rgb: COLOR.grey } }), alignment: wrapped },
  link: { font: font({ color: { rgb: COLOR.link }, underline: true }), alignment: { ...middle, horizontal: 'right' } },
  label: { font: font({ bold: true }), fill: fill(COLOR.label), border: frame(), alignment: wrapped },
  value: { font: font(), border: frame(), alignment: wrapped, numFmt: TEXT_FORMAT },
  head: {
    font: font({ bold: true }),
    fill: fill(COLOR.head),
    border: frame(),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  },
  text: { font: font(), border: frame(), alignment: wrapped, numFmt: TEXT_FORMAT },
  strongText: { font: font({ bold: true }), border: frame(), alignment: wrapped, numFmt: TEXT_FORMAT },
  warning: { font: font({ color: { rgb: COLOR.warning } }), border: frame(), alignment: wrapped, numFmt: TEXT_FORMAT },
  linkedText: {
    font: font({ color: { rgb: COLOR.link }, underline: true }),
    border: frame(),
    alignment: wrapped,
    numFmt: TEXT_FORMAT,
  },
  count: { font: font(), border: frame(), alignment: centred, numFmt: '0' },
  score: { font: font(), border: frame(), alignment: centred, numFmt: '0.000' },
  centred: { font: font(), border: frame(), alignment: centred },
} as const satisfies Record<string, CellStyle>

export function levelStyle(level: SupplyMatch['level'] | null): CellStyle {
  return level === null ? STYLES.centred : { ...STYLES.centred, fill: fill(LEVEL_FILL[level]) }
}
