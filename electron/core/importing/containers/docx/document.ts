/**
 * Reads `word/document.xml` (ECMA-376 part 1, 17) into paragraphs and tables. What a reader of the printed page would
 * not see stays out: deleted and hidden text, field codes, placeholders, the fallback of drawings. What was inserted
 * under revision stays in.
 */
import type { Block } from '../document/blocks.ts'
import type { XmlHandler, XmlTag } from '../xml/scanner.ts'
import { FormField, isOn, signOf } from './run.ts'
import { isHeadingLevel } from './styles.ts'
import { mergeOf, spanOf, TableBuilder } from './table-builder.ts'

/** Elements whose text is not part of the document as it stands. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rt'])

interface OpenParagraph {
  readonly parts: string[]
  isHeading: boolean
}

interface OpenRun {
  readonly parts: string[]
  isHidden: boolean
}

class DocumentReader {
  readonly blocks: Block[] = []
  readonly #isHeadingStyle: (styleId: string) => boolean
  readonly #tables: TableBuilder[] = []
  /** A text box is anchored in a paragraph and has paragraphs of its own. */
  readonly #paragraphs: OpenParagraph[] = []
  readonly #runs: OpenRun[] = []
  /** Controls that are open, and whether they still show their placeholder. */
  readonly #controls: boolean[] = []
  readonly #field = new FormField()
  #leftOut = 0
  #isText = false
  #isInRowProperties = false

  constructor(isHeadingStyle: (styleId: string) => boolean) {
    this.#isHeadingStyle = isHeadingStyle
  }

  open(name: string, tag: XmlTag): void {
    if (LEFT_OUT.has(name)) this.#leaveOut(name)
    if (this.#leftOut > 0) return
    this.#openTable(name, tag)
    this.#openParagraph(name, tag)
    this.#openRun(name, tag)
  }

  /** In the properties of a row it is the row that was deleted. */
  #leaveOut(name: string): void {
    this.#leftOut += 1
    const table = this.#tables.at(-1)
    if (name === 'del' && this.#isInRowProperties && table !== undefined) table.isRowDeleted = true
  }

  #openTable(name: string, tag: XmlTag): void {
    const value = () => tag.attribute('val')
    if (name === 'tbl') this.#tables.push(new TableBuilder())
    const table = this.#tables.at(-1)
    if (table === undefined) return
    switch (name) {
      case 'gridCol':
        table.widths.push(Number(tag.attribute('w') ?? 0))
        break
      case 'tr':
        table.openRow()
        break
      case 'trPr':
        this.#isInRowProperties = true
        break
      case 'gridBefore':
        table.skipColumns(spanOf(value()))
        break
      case 'tc':
        table.openCell()
        break
      default:
        this.#openCellProperty(name, value)
    }
  }

  #openCellProperty(name: string, value: () => string | undefined): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell == null) return
    if (name === 'gridSpan') cell.span = spanOf(value())
    else if (name === 'vMerge') cell.vertical = mergeOf(value())
    else if (name === 'hMerge') cell.horizontal = mergeOf(value())
  }

  #openParagraph(name: string, tag: XmlTag): void {
    const value = tag.attribute('val')
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'p') this.#paragraphs.push({ parts: [], isHeading: false })
    else if (name === 'pStyle' && paragraph) paragraph.isHeading ||= this.#isHeadingStyle(value ?? '')
    else if (name === 'outlineLvl' && paragraph) paragraph.isHeading ||= isHeadingLevel(value)
    else if (name === 'sdt') this.#controls.push(false)
    else if (name === 'showingPlcHdr' && isOn(value)) this.#controls[this.#controls.length - 1] = true
  }

  #openRun(name: string, tag: XmlTag): void {
    this.#field.open(name, tag)
    if (name === 'r') this.#runs.push({ parts: [], isHidden: false })
    const run = this.#runs.at(-1)
    if (run === undefined) return
    if (name === 't') this.#isText = true
    else if (name === 'vanish') run.isHidden = isOn(tag.attribute('val'))
    else run.parts.push(signOf(name, tag) ?? '')
  }

  text(text: string): void {
    if (this.#isText && this.#leftOut === 0) this.#runs.at(-1)?.parts.push(text)
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.#leftOut -= 1
    else if (this.#leftOut === 0) this.#close(name)
  }

  #close(name: string): void {
    const answer = this.#field.close(name)
    if (answer !== undefined) this.#runs.at(-1)?.parts.push(answer)
    switch (name) {
      case 't':
        this.#isText = false
        break
      case 'r':
        this.#closeRun()
        break
      case 'p':
        this.#closeParagraph()
        break
      case 'sdt':
        this.#controls.pop()
        break
      default:
        this.#closeTablePart(name)
    }
  }

  #closeRun(): void {
    const run = this.#runs.pop()
    if (run !== undefined && !run.isHidden && !this.#controls.includes(true)) {
      this.#paragraphs.at(-1)?.parts.push(run.parts.join(''))
    }
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const text = paragraph.parts.join('')
    const table = this.#tables.at(-1)
    if (table === undefined) this.blocks.push({ kind: 'paragraph', text, isHeading: paragraph.isHeading })
    else table.cell?.paragraphs.push(text)
  }

  #closeTablePart(name: string): void {
    const table = this.#tables.at(-1)
    if (name === 'tc') table?.closeCell()
    else if (name === 'trPr') this.#isInRowProperties = false
    else if (name === 'tr') table?.closeRow()
    else if (name === 'tbl') this.#closeTable()
  }

  /** A table within a cell is a list of its own, named by the line above it in that cell. */
  #closeTable(): void {
    const table = this.#tables.pop()
    if (table === undefined) return
    const built = [table.build(), ...table.nested]
    const outer = this.#tables.at(-1)
    if (outer === undefined) {
      this.blocks.push(...built)
      return
    }
    const text = outer.cell?.paragraphs.findLast((line) => line.trim() !== '') ?? ''
    outer.nested.push({ kind: 'paragraph', text, isHeading: false }, ...built)
  }
}

/** The handler for the main part of a document, and the blocks that it has found. */
export function documentHandler(isHeadingStyle: (styleId: string) => boolean): {
  handler: XmlHandler
  blocks: readonly Block[]
} {
  const reader = new DocumentReader(isHeadingStyle)
  const handler: XmlHandler = {
    open: (name, tag) => reader.open(name, tag),
    text: (text) => reader.text(text.text()),
    close: (name) => reader.close(name),
  }
  return { handler, blocks: reader.blocks }
}
