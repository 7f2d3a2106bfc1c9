/** Paragraphs and tables of the shipped Word templates, from their layout. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Block, type Cell, FURNITURE, type Grid, type Line } from './layout.ts'
import { LABEL_FILL, LINE, NUMBERING } from './styles.ts'

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE }
const BORDERS = { top: border, bottom: border, left: border, right: border }
const MARGINS = { top: 50, bottom: 50, left: 90, right: 90 }
/** Room for the seal: three lines. */
const SEAL_LINES = 3

/** Quotation marks and dashes are Chinese ones, as wide as a character: Word asks the run which they are. */
const HINT = { font: { hint: 'eastAsia' } } as const

/** A line of its own that docxtemplater takes out again. */
const tag = (text: string): Paragraph => new Paragraph({ style: 'tag', children: [new TextRun(`{${text}}`)] })

function paragraph(style: string, text: string): Paragraph {
  const numbering = style === 'numbered' ? { numbering: { reference: NUMBERING, level: 0 } } : {}
  return new Paragraph({ style, ...numbering, children: tabbed(text) })
}

const tabbed = (text: string): TextRun[] =>
  text.split('\t').map((piece, index) => new TextRun({ ...HINT, children: index === 0 ? [piece] : ['\t', piece] }))

function cellLine(
  { text, bold = false, small = false }: Omit<Line, 'if'>,
  style: string,
  align?: 'center' | 'right',
): Paragraph {
  const alignment =
    align === undefined ? {} : { alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT }
  return new Paragraph({
    style,
    ...alignment,
    children: [new TextRun({ ...HINT, text, bold, ...(small ? { size: 17 } : {}) })],
  })
}

function linesOf(lines: readonly Line[], style: string): Paragraph[] {
  return lines.flatMap((line) =>
    line.if === undefined ? [cellLine(line, style)] : [tag(`#${line.if}`), cellLine(line, style), tag(`/${line.if}`)],
  )
}

function contentOf(cell: Exclude<Cell, string>, style: string): Paragraph[] {
  if ('label' in cell)
    return [new Paragraph({ style: 'label', children: [new TextRun({ ...HINT, text: cell.label })] })]
  if ('lines' in cell) return linesOf(cell.lines, style)
  return [cellLine(cell, style, cell.align)]
}

function cellOf(cell: Cell, width: number, style: string): TableCell {
  const full = typeof cell === 'string' ? { text: cell } : cell
  const isLabel = 'label' in full
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(full.span === undefined ? {} : { columnSpan: full.span }),
    ...(isLabel ? { shading: { fill: LABEL_FILL } } : {}),
    children: contentOf(full, style),
  })
}

const spanOf = (cell: Cell): number => (typeof cell === 'string' ? 1 : (cell.span ?? 1))

function rowOf(cells: readonly Cell[], { widths, style = 'cell' }: Grid, isHead: boolean): TableRow {
  let column = 0
  const made = cells.map((cell) => {
    const span = spanOf(cell)
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0)
    column += span
    return cellOf(cell, width, style)
  })
  const [first] = cells
  const tall = typeof first === 'object' && 'label' in first ? first.height : undefined
  const height = tall === undefined ? {} : { height: { value: tall, rule: HeightRule.ATLEAST } }
  return new TableRow({ children: made, cantSplit: true, tableHeader: isHead, ...height })
}

function tableOf(grid: Grid): Table {
  const { widths, rows, head = false } = grid
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map((cells, index) => rowOf(cells, grid, head && index === 0)),
  })
}

/** Who signs, with room for a seal where the association wants it. */
function signature(): Paragraph[] {
  const { signatory, seal, sealFlag, date } = FURNITURE.signature
  const room = Array.from({ length: SEAL_LINES }, () => paragraph('signature', ''))
  return [
    tag(`#${sealFlag}`),
    ...room,
    tag(`/${sealFlag}`),
    paragraph('signature', signatory),
    tag(`#${sealFlag}`),
    paragraph('signature', seal),
    tag(`/${sealFlag}`),
    paragraph('signature', date),
  ]
}

export function childrenOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    if ('open' in block) return [tag(block.open)]
    if ('close' in block) return [tag(`/${block.close}`)]
    if ('grid' in block) return [tableOf(block.grid)]
    if ('signature' in block) return signature()
    const made = paragraph(block.style, block.p)
    const condition = block.if === undefined ? block.unless : block.if
    if (condition === undefined) return [made]
    return [tag(`${block.if === undefined ? '^' : '#'}${condition}`), made, tag(`/${condition}`)]
  })
}
