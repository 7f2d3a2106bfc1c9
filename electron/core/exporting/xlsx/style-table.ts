/** The styles of a workbook: each look once, known to its cells by a number. */
import { emptyTag, escapeAttribute, XML_HEAD } from './xml.ts'

/** Colours are RRGGBB. */
export interface CellStyle {
  readonly size: number
  readonly color: string
  readonly bold?: boolean
  readonly underline?: boolean
  readonly fill?: string
  /** The sides that have a thin line. */
  readonly frame?: { readonly top: boolean; readonly bottom: boolean; readonly color: string }
  readonly horizontal: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center'
  readonly format?: string
}

/** Formats that every spreadsheet program has by number (ISO 29500-1, 18.8.30); others get one from here on. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
])
const FIRST_OWN_FORMAT = 164

/** Texts in the order in which they first came, each once. */
class Numbered {
  readonly #places = new Map<string, number>()

  constructor(...first: string[]) {
    first.forEach((text) => {
      this.place(text)
    })
  }

  place(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(text, place)
    return place
  }

  asList(tag: string): string {
    return `<${tag} count="${this.#places.size}">${[...this.#places.keys()].join('')}</${tag}>`
  }

  entries(): IterableIterator<[string, number]> {
    return this.#places.entries()
  }
}

const rgb = (color: string): string => `rgb="FF${color}"`

function fontXml({ size, color, bold, underline }: CellStyle, name: string): string {
  const marks = `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}`
  return `<font>${marks}<sz val="${size}"/><color ${rgb(color)}/><name val="${escapeAttribute(name)}"/></font>`
}

function fillXml(color: string | undefined): string {
  if (color === undefined) return NO_FILL
  return `<fill><patternFill patternType="solid"><fgColor ${rgb(color)}/></patternFill></fill>`
}

function borderXml(frame: CellStyle['frame']): string {
  if (frame === undefined) return NO_BORDER
  const side = (name: string, has: boolean) =>
    has ? `<${name} style="thin"><color ${rgb(frame.color)}/></${name}>` : `<${name}/>`
  const sides = [side('left', true), side('right', true), side('top', frame.top), side('bottom', frame.bottom)]
  return `<border>${sides.join('')}<diagonal/></border>`
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>'
/** The second fill is taken by Excel for itself, whatever stands there. */
const RESERVED_FILL = '<fill><patternFill patternType="gray125"/></fill>'
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'

export class StyleTable {
  readonly #fontName: string
  readonly #fonts: Numbered
  readonly #fills = new Numbered(NO_FILL, RESERVED_FILL)
  readonly #borders = new Numbered(NO_BORDER)
  readonly #formats = new Numbered()
  readonly #xfs = new Numbered(PLAIN_XF)
  /** A style that was seen is known by itself, without being written down again. */
  readonly #known = new WeakMap<CellStyle, number>()

  constructor(font: { readonly name: string; readonly size: number; readonly color: string }) {
    this.#fontName = font.name
    this.#fonts = new Numbered(
      fontXml({ size: font.size, color: font.color, horizontal: 'left', vertical: 'top' }, font.name),
    )
  }

  /** The number by which a cell names the style. */
  number(style: CellStyle): number {
    const known = this.#known.get(style)
    if (known !== undefined) return known
    const place = this.#xfs.place(this.#xf(style))
    this.#known.set(style, place)
    return place
  }

  #xf(style: CellStyle): string {
    const numbers = [
      `numFmtId="${this.#format(style.format)}"`,
      `fontId="${this.#fonts.place(fontXml(style, this.#fontName))}"`,
      `fillId="${this.#fills.place(fillXml(style.fill))}"`,
      `borderId="${this.#borders.place(borderXml(style.frame))}"`,
    ]
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    const { horizontal, vertical } = style
    const alignment = emptyTag('alignment', { horizontal, vertical, wrapText: 1 })
    return `<xf ${numbers.join(' ')} xfId="0" ${applied}>${alignment}</xf>`
  }

  #format(code: string | undefined): number {
    if (code === undefined) return 0
    return BUILT_IN.get(code) ?? FIRST_OWN_FORMAT + this.#formats.place(code)
  }

  /** `xl/styles.xml`. */
  toXml(): string {
    const own = [...this.#formats.entries()].map(([formatCode, place]) =>
      emptyTag('numFmt', { numFmtId: FIRST_OWN_FORMAT + place, formatCode }),
    )
    return [
      XML_HEAD,
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`,
      this.#fonts.asList('fonts'),
      this.#fills.asList('fills'),
      this.#borders.asList('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#xfs.asList('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }
}
