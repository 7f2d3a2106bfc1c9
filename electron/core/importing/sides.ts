/** The two sides under one type, for whoever works on lists of either kind. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { demandSide } from './demand-side.ts'
import type { RecordSide } from './record-side.ts'
import { supplySide } from './supply-side.ts'

export type FieldValue = string | string[] | boolean | null

/** The fields of a supply or of a demand, by name. */
export type RecordFields = { title: string } & Record<string, FieldValue>

export const SIDES: Readonly<Record<RecordKind, RecordSide<RecordFields>>> = {
  supply: supplySide as unknown as RecordSide<RecordFields>,
  demand: demandSide as unknown as RecordSide<RecordFields>,
}
