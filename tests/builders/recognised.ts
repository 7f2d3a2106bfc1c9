/** Recognises sheets and reads their rows, as the import does between the file and the plan. */
import { demandSide } from '#core/importing/demand-side.ts'
import {
  type FileLayout,
  type RecogniseOptions,
  type Section,
  sectionsToRead,
} from '#core/importing/recognise/layout.ts'
import { recogniseSheets } from '#core/importing/recognise/recognise.ts'
import type { Sheet } from '#core/importing/sheet.ts'
import { supplySide } from '#core/importing/supply-side.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { type SheetParts, type SheetValue, sheetOf, tableOf } from './sheets.ts'

interface ReadRecord {
  readonly row: number
  readonly fields: Record<string, unknown>
  readonly concluded: Record<string, unknown>
  readonly flags: readonly string[]
}

function readSection(kind: RecordKind, section: Section): ReadRecord[] {
  const side = kind === 'supply' ? supplySide : demandSide
  return section.rows
    .filter(({ role, isRead }) => role === 'record' && isRead)
    .map((row) => {
      const { patch, concluded, flags } = side.read(section, row)
      return {
        row: row.number,
        fields: { ...patch },
        concluded: { ...concluded },
        flags: flags.map(({ code }) => code).sort(),
      }
    })
}

export function recordsOf(layout: FileLayout): ReadRecord[] {
  return sectionsToRead(layout).flatMap((section) => readSection(layout.kind, section))
}

/** Header and field of every column, as `header → field`. */
export const columnsOf = ({ columns }: Section): string[] =>
  columns.filter(({ header }) => header !== '').map(({ header, field }) => `${header} → ${field}`)

/** A table in text, or rows of values, recognised as one sheet. */
export function recognised(
  kind: RecordKind,
  table: string | readonly (readonly SheetValue[])[],
  parts: SheetParts = {},
  options: RecogniseOptions = {},
): { layout: FileLayout; sections: readonly Section[]; records: ReadRecord[] } {
  return recognisedSheets(kind, [sheetOf(typeof table === 'string' ? tableOf(table) : table, parts)], options)
}

export function recognisedSheets(kind: RecordKind, sheets: readonly Sheet[], options: RecogniseOptions = {}) {
  const layout = recogniseSheets(sheets, kind, options)
  return { layout, sections: layout.sheets.flatMap((sheet) => sheet.sections), records: recordsOf(layout) }
}
