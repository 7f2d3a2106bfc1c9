/** How the columns of a list were understood, as it is kept with its import. */
import type { ImportColumn } from '#shared/contract/importing.ts'
import type { FileLayout, Section } from '../recognise/layout.ts'
import { sectionsToRead } from '../recognise/layout.ts'

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
}

function storedSection({ sheet, shape, dataRows, columns }: Section): StoredSection {
  const kept = columns.map(({ index, letter, header, field, isRead }) => {
    return { index, letter, header, field: isRead ? field : null }
  })
  return { sheet, shape, rows: dataRows ?? [0, 0], columns: kept }
}

export const storedLayout = (layout: FileLayout): StoredSection[] => sectionsToRead(layout).map(storedSection)

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

/** `A`, `B`, … `Z`, `AA`, … of a 0-based column. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
