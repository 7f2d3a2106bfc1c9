/** Which fields the rows of a file fill, and which cell of a row each comes from. Pure. */
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportRow } from '#shared/contract/import-session.ts'
import { DEMAND_FIELDS, SUPPLY_FIELDS } from '#shared/contract/importing.ts'
import { type FieldName, isFieldName } from './field-name.ts'
import { sectionsRead } from './wizard-state.ts'

const FIELDS = { supply: SUPPLY_FIELDS, demand: DEMAND_FIELDS } as const

/** By sheet and section, then field: the number of its column. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>

const keyOf = (sheet: string, section: number) => JSON.stringify([sheet, section])

export function cellsOf(file: ImportFile): Cells {
  return new Map(
    sectionsRead(file).map(({ sheet, section }) => {
      const filled = section.columns.filter(({ field, isRead }) => isRead && field !== null)
      // Of two columns with one field the first is shown.
      const columns = new Map(filled.toReversed().map(({ field, index }) => [field as string, index]))
      return [keyOf(sheet, section.index), columns]
    }),
  )
}

export function columnOf(cells: Cells, { sheet, section }: ImportRow, field: string): number | null {
  return cells.get(keyOf(sheet, section))?.get(field) ?? null
}

/**
 * The fields that some section fills, by a column or a fact above it, in the order of the contract.
 * @param said Fields that rows fill besides: a column of phones may give the names of contacts, too.
 */
export function fieldsShown(file: ImportFile, cells: Cells, said: readonly string[] = []): FieldName[] {
  const taken = sectionsRead(file).flatMap(({ section }) => section.offers.filter(({ state }) => state === 'taken'))
  const ofColumns = [...cells.values()].flatMap((columns) => [...columns.keys()])
  const filled = new Set([...ofColumns, ...said, ...taken.map(({ field }) => field)])
  return FIELDS[file.kind].filter((field) => filled.has(field) && isFieldName(field))
}
