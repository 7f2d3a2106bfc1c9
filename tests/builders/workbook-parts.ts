/** Workbooks (.xlsx) part by part, as no library would write them. */
import { zipOf } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface SheetPart {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** What stands inside `worksheet`, or with `isWhole` the whole part. */
  readonly xml: string
  readonly isWhole?: boolean
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  /** What stands inside `sst`. */
  readonly strings?: string
  /** What stands inside `styleSheet`. */
  readonly styles?: string
  /** What stands in `workbook` before the sheets. */
  readonly properties?: string
  /** Where the parts say they are; `/` for absolute targets. */
  readonly targets?: '' | '/xl/'
}

const declared = (xml: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`

function relationships(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return declared(`<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`)
}

export function entriesOf({ sheets, strings = '', styles = '', properties = '', targets = '' }: WorkbookParts) {
  const list = sheets.map(({ name = `S${sheets.length}`, state }, i) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${name}" sheetId="${i + 1}"${hidden} r:id="r${i + 1}"/>`
  })
  const parts = sheets.map((_sheet, i) => [`r${i + 1}`, 'worksheet', `${targets}worksheets/sheet${i + 1}.xml`] as const)
  const tables = [
    ['rs', 'sharedStrings', `${targets}sharedStrings.xml`],
    ['rt', 'styles', `${targets}styles.xml`],
  ] as const
  return [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relationships([['r1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      declared(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
      ),
    ],
    ['xl/_rels/workbook.xml.rels', relationships([...parts, ...tables])],
    ['xl/sharedStrings.xml', declared(`<sst xmlns="${MAIN}">${strings}</sst>`)],
    ['xl/styles.xml', declared(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`)],
    ...sheets.map(({ xml, isWhole }, i) => {
      const whole = isWhole === true ? xml : declared(`<worksheet xmlns="${MAIN}">${xml}</worksheet>`)
      return [`xl/worksheets/sheet${i + 1}.xml`, whole] as const
    }),
  ] as const
}

export const workbookOfParts = (parts: WorkbookParts): Buffer => zipOf([...entriesOf(parts)])

/** A workbook of one sheet with these rows' XML. */
export const workbookOfRows = (rows: string, parts: Partial<WorkbookParts> = {}): Buffer =>
  workbookOfParts({ sheets: [{ xml: `<sheetData>${rows}</sheetData>` }], ...parts })

/** Styles by number format, one cell style each; those from 164 on are the given ones. */
export function stylesOf(formats: readonly (string | number)[]): string {
  const own = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${format}"/>` : '',
  )
  const styles = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}"/>`)
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>`
}
