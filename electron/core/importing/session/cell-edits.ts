/** Cells of a list that a person corrected before importing it. What the file says is kept beside them. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ReadAs } from '../plan/read-rows.ts'
import { correctSection } from '../recognise/corrected.ts'
import type { FileLayout, Section, SourceRow } from '../recognise/layout.ts'

type Rows = Map<number, Map<number, string>>

const nameOf = ({ sheet, index }: Pick<Section, 'sheet' | 'index'>): string => JSON.stringify([sheet, index])

export class CellEdits {
  /** Texts by section, then row number and column. */
  private readonly sections = new Map<string, Rows>()

  /** @param text null takes a correction back. */
  put(section: Section, row: number, column: number, text: string | null): void {
    const rows: Rows = this.sections.get(nameOf(section)) ?? new Map()
    const cells = rows.get(row) ?? new Map<number, string>()
    if (text === null) cells.delete(column)
    else cells.set(column, text)
    if (cells.size === 0) rows.delete(row)
    else rows.set(row, cells)
    this.sections.set(nameOf(section), rows)
  }

  /** The layout with the corrections in it; sections and rows without any stay the very same objects. */
  apply(kind: RecordKind, layout: FileLayout): FileLayout {
    const isEdited = (section: Section) => (this.sections.get(nameOf(section))?.size ?? 0) > 0
    const corrected = (section: Section) =>
      isEdited(section) ? correctSection(kind, section, this.sections.get(nameOf(section)) ?? new Map()) : section
    const sheets = layout.sheets.map((sheet) =>
      sheet.sections.some(isEdited) ? { ...sheet, sections: sheet.sections.map(corrected) } : sheet,
    )
    return { ...layout, sheets }
  }

  /** What the file said in the rows that were corrected. @param read The layout without corrections. */
  readAs(read: FileLayout): ReadAs {
    const asRead = new Map<string, ReadonlyMap<number, SourceRow>>()
    for (const section of read.sheets.flatMap(({ sections }) => sections)) {
      const edited = this.sections.get(nameOf(section))
      if (edited === undefined || edited.size === 0) continue
      const rows = section.rows.filter(({ number }) => edited.has(number))
      asRead.set(nameOf(section), new Map(rows.map((row) => [row.number, row])))
    }
    if (asRead.size === 0) return () => null
    return (section, { number }) => {
      const row = asRead.get(nameOf(section))?.get(number)
      const texts = this.sections.get(nameOf(section))?.get(number)
      if (row === undefined || texts === undefined) return null
      return { cells: row.cells.map(({ raw }) => raw), edits: Object.fromEntries(texts) }
    }
  }
}
