/**
 * A workbook while it is being written. We write the XML ourselves: with few looks and many cells, a general library
 * spends more on keeping cells and comparing their styles than the whole file needs (`npm run bench:export`).
 */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { SheetPicture } from './drawing.ts'
import { SharedStrings } from './shared-strings.ts'
import { StyleTable } from './style-table.ts'
import { emptyTag, escapeAttribute, escapeText, XML_HEAD } from './xml.ts'

/** A finished sheet. */
export interface SheetPart {
  readonly name: string
  /** The XML in pieces, in order. */
  readonly xml: readonly string[]
  /** The rows to repeat on each printed page, as a reference. */
  readonly printTitles?: string
  readonly drawing?: { readonly picture: SheetPicture; readonly xml: string }
}

interface BookProperties {
  readonly title: string
  readonly creator: string
  /** ISO time; also that of the parts in the container. */
  readonly at: string
}

export const RELATION_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml'

/** Of zlib: a third of the time of its default, a tenth more bytes. */
const COMPRESSION_LEVEL = 3
/** Pieces are joined up to this many characters before they are turned into bytes. */
const CHUNK = 1 << 16

export class Book {
  readonly strings = new SharedStrings()
  readonly styles: StyleTable

  constructor(font: { readonly name: string; readonly size: number; readonly color: string }) {
    this.styles = new StyleTable(font)
  }

  /** The bytes of the .xlsx file. A book without sheets is none: there has to be one. */
  async toBytes(sheets: readonly SheetPart[], properties: BookProperties): Promise<Uint8Array> {
    const zip = new ZipFile()
    const mtime = new Date(properties.at)
    const add = (name: string, pieces: Iterable<string>) =>
      zip.addReadStreamLazy(name, { mtime, compressionLevel: COMPRESSION_LEVEL }, (opened) =>
        opened(null, Readable.from(chunksOf(pieces))),
      )
    const addDrawing = ({ picture, xml }: NonNullable<SheetPart['drawing']>, number: number) => {
      const image = `media/image${number}.${picture.kind}`
      add(
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations([[`${RELATION_NAMESPACE}/drawing`, `../drawings/drawing${number}.xml`]]),
      )
      add(`xl/drawings/drawing${number}.xml`, [xml])
      add(`xl/drawings/_rels/drawing${number}.xml.rels`, relations([[`${RELATION_NAMESPACE}/image`, `../${image}`]]))
      zip.addBuffer(Buffer.from(picture.bytes), `xl/${image}`, { mtime, compress: false })
    }
    add('[Content_Types].xml', contentTypes(sheets))
    add('_rels/.rels', packageRelations())
    add('docProps/core.xml', coreProperties(properties))
    add('xl/workbook.xml', workbook(sheets))
    add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
    add('xl/styles.xml', [this.styles.toXml()])
    add('xl/sharedStrings.xml', this.strings.toXml())
    sheets.forEach(({ xml, drawing }, index) => {
      add(`xl/worksheets/sheet${index + 1}.xml`, xml)
      if (drawing !== undefined) addDrawing(drawing, index + 1)
    })
    zip.end()
    const chunks: Uint8Array[] = []
    for await (const chunk of zip.outputStream) chunks.push(chunk as unknown as Uint8Array)
    return Buffer.concat(chunks)
  }
}

/** The bytes piece by piece, when they are asked for: a sheet is never held as text and as bytes at once. */
function* chunksOf(pieces: Iterable<string>): Generator<Buffer> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

function contentTypes(sheets: readonly SheetPart[]): string[] {
  const override = (PartName: string, ContentType: string) => emptyTag('Override', { PartName, ContentType })
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    emptyTag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    emptyTag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    override('/xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...['png', 'jpeg'].map((kind) => emptyTag('Default', { Extension: kind, ContentType: `image/${kind}` })),
    ...sheets.flatMap(({ drawing }, index) => [
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
      ...(drawing === undefined ? [] : [override(`/xl/drawings/drawing${index + 1}.xml`, DRAWING)]),
    ]),
    '</Types>',
  ]
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string[] {
  const lines = targets.map(([Type, Target], index) =>
    emptyTag('Relationship', { Id: `rId${index + 1}`, Type, Target }),
  )
  return [`${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">`, ...lines, '</Relationships>']
}

const packageRelations = () =>
  relations([
    [`${RELATION_NAMESPACE}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ])

/** The sheets come first, so that a sheet's relation has its number. */
const workbookRelations = (sheetCount: number) =>
  relations([
    ...Array.from(
      { length: sheetCount },
      (_, i) => [`${RELATION_NAMESPACE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
    ),
    [`${RELATION_NAMESPACE}/styles`, 'styles.xml'],
    [`${RELATION_NAMESPACE}/sharedStrings`, 'sharedStrings.xml'],
  ])

function workbook(sheets: readonly SheetPart[]): string[] {
  const names = sheets.flatMap(({ printTitles }, index) =>
    printTitles === undefined
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeText(printTitles)}</definedName>`],
  )
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}"><bookViews><workbookView/></bookViews><sheets>`,
    ...sheets.map(({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`),
    '</sheets>',
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '</workbook>',
  ]
}

function coreProperties({ title, creator, at }: BookProperties): string[] {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(at)}</dcterms:${name}>`
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(creator)}</dc:creator>`,
    `${time('created')}${time('modified')}</cp:coreProperties>`,
  ]
}
