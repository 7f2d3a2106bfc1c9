/** How the columns of a list were understood, as it is kept with its import. */
import type { ImportColumn } from '#shared/contract/importing.ts'
import type { ReadRow, RefusedRow } from '../plan/read-rows.ts'
import type { FileLayout, Section } from '../recognise/layout.ts'
import { sectionsToRead } from '../recognise/layout.ts'
import type { RecordFields } from '../sides.ts'

/** Rows of which a fact above or below them fills a field, and the cell that says it. */
export interface StoredFact {
  readonly field: string
  readonly cell: string
  readonly text: string
  /** Row numbers, 1-based: first and last of each stretch. */
  readonly rows: readonly (readonly [number, number])[]
}

export interface StoredColumn {
  /** Index of the cell in the row as it is kept. */
  readonly index: number
  /** `A`; of a form the whole cell: `B4`. */
  readonly letter: string
  readonly header: string
  readonly field: string | null
}

/** A section that was imported, and the rows it reached to. */
export interface StoredSection {
  readonly sheet: string
  readonly shape: 'list' | 'form'
  /** 1-based, both inclusive. */
  readonly rows: readonly [number, number]
  readonly columns: readonly StoredColumn[]
  /** Left out where there are none. */
  readonly facts?: readonly StoredFact[]
}

type ListRow = ReadRow<RecordFields> | RefusedRow

/** Row numbers as stretches of rows that follow each other. */
function stretches(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last !== undefined && row === last[1] + 1) last[1] = row
    else found.push([row, row])
  }
  return found
}

function storedFacts({ sheet, index, offers }: Section, rows: readonly ListRow[]): StoredFact[] {
  const taken = offers.filter(({ state }) => state === 'taken')
  if (taken.length === 0) return []
  const own = rows.filter((row) => row.sheet === sheet && row.section === index)
  return taken.map(({ field, cell, text }) => {
    const filled = own.filter((row) => row.rejection === null && row.reading.given.some((fact) => fact.field === field))
    return { field, cell, text, rows: stretches(filled.map(({ row }) => row)) }
  })
}

function storedSection(section: Section, read: readonly ListRow[]): StoredSection {
  const { sheet, shape, dataRows, columns } = section
  const kept = columns.map(({ index, letter, header, field, isRead }) => {
    return { index, letter, header, field: isRead ? field : null }
  })
  const facts = storedFacts(section, read)
  return { sheet, shape, rows: dataRows ?? [0, 0], columns: kept, ...(facts.length === 0 ? {} : { facts }) }
}

/** @param read Its rows, for the facts that they took. */
export const storedLayout = (layout: FileLayout, read: readonly ListRow[] = []): StoredSection[] =>
  sectionsToRead(layout).map((section) => storedSection(section, read))

/** What the columns of a file are taken for: a layout, or what the contract shows of one. */
interface ColumnsFound {
  readonly sheets: readonly {
    readonly name: string
    readonly isRead: boolean
    readonly sections: readonly {
      readonly columns: readonly (Omit<ImportColumn, 'sheet'> & { readonly isRead: boolean })[]
    }[]
  }[]
}

/** Every column of every sheet, with the field that it fills; a header repeated down a sheet shows once. */
export function columnsOf({ sheets }: ColumnsFound): ImportColumn[] {
  const all = sheets.flatMap(({ name, isRead: isSheetRead, sections }) =>
    sections.flatMap(({ columns }) =>
      columns.map(({ index, header, field, isRead }) => {
        return { sheet: name, index, header, field: isSheetRead && isRead ? field : null }
      }),
    ),
  )
  const shown = all.filter(({ header, field }) => header !== '' || field !== null)
  return [...new Map(shown.map((column) => [JSON.stringify(column), column])).values()]
}

/** The columns of a kept row. Imports of older versions knew one header for a whole sheet. */
export function columnsAt(
  { layout, columns }: { layout: readonly StoredSection[]; columns: readonly ImportColumn[] },
  sheet: string,
  row: number,
): readonly StoredColumn[] {
  const found = layout.find((each) => each.sheet === sheet && each.rows[0] <= row && row <= each.rows[1])
  if (found !== undefined) return found.columns
  return columns.filter((each) => each.sheet === sheet).map((each) => ({ ...each, letter: letterOf(each.index) }))
}

/** The facts above or below a list that a kept row took. */
export function factsAt(layout: readonly StoredSection[], sheet: string, row: number): StoredFact[] {
  const facts = layout.flatMap((section) => (section.sheet === sheet ? (section.facts ?? []) : []))
  return facts.filter(({ rows }) => rows.some(([first, last]) => first <= row && row <= last))
}

/** `A`, `B`, … `Z`, `AA`, … of a 0-based column. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
