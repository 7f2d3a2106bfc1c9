/** Writes Word files for tests, as Word tells paragraphs, tables and merged cells. */
import { zipOf } from './zip.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run of text; `\n` is a line break within the paragraph. */
export function run(text: string): string {
  const lines = escaped(text).split('\n')
  return `<w:r>${lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')}</w:r>`
}

export function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${run(text)}</w:p>`
}

export interface DocxCell {
  /** XML of paragraphs or tables, or plain text: one paragraph a line. */
  readonly content: string
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
}

function cellXml(cell: DocxCell | string): string {
  const { content, span = 1, merge } = typeof cell === 'string' ? { content: cell } : cell
  const body = content.startsWith('<')
    ? content
    : content
        .split('\n')
        .map((line) => paragraph(line))
        .join('')
  const spanXml = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  const mergeXml = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`
  return `<w:tc><w:tcPr>${spanXml}${mergeXml}</w:tcPr>${body}</w:tc>`
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

/** @param widths In twentieths of a point. */
export function table(rows: readonly (readonly (DocxCell | string)[])[], widths: readonly number[] = []): string {
  const borders = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4"/>`).join('')
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const body = rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}

/** `Heading1` is a heading by its name, `Deep` by what it is based on. */
const STYLES = `<w:styles xmlns:w="${NAMESPACE}">
  <w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="Deep"><w:name w:val="My own"/><w:basedOn w:val="Heading1"/></w:style></w:styles>`

export function docxOf(body: string, extra: readonly (readonly [string, string])[] = []): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  return zipOf([
    [
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['word/styles.xml', STYLES],
    ['word/document.xml', `<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`],
    ...extra,
  ])
}
