/** OpenDocument spreadsheets (.ods), as XML. */
import { zipOf } from './zip.ts'

const NAMESPACES = ['office', 'table', 'text', 'style', 'calcext', 'draw']
  .map((prefix) => `xmlns:${prefix}="urn:x:${prefix}"`)
  .join(' ')

export interface OdsParts {
  /** What stands before the tables: styles, calculation settings. */
  readonly styles?: string
  readonly settings?: string
  /** Further entries of the zip. */
  readonly entries?: readonly (readonly [string, string])[]
}

/** @param tables What stands inside the spreadsheet. */
export function odsOf(tables: string, { styles = '', settings = '', entries = [] }: OdsParts = {}): Buffer {
  const content = `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:spreadsheet>${settings}${tables}</office:spreadsheet></office:body></office:document-content>`
  return zipOf([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', content], ...entries])
}

export const odsTable = (rows: string, attributes = ''): string =>
  `<table:table table:name="清单" ${attributes}>${rows}</table:table>`

export const odsRow = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`

export const odsCell = (type: string, value: string, shown = '', attributes = ''): string => {
  const name = { float: 'value', percentage: 'value', date: 'date-value', boolean: 'boolean-value' }[type]
  const stored = name === undefined ? '' : ` office:${name}="${value}"`
  return `<table:table-cell office:value-type="${type}"${stored} ${attributes}><text:p>${shown}</text:p></table:table-cell>`
}
