/** The columns of the exported lists. Their headings are words that the importer knows. */
import type { DemandData, PatentData } from '../data/fields.ts'
import { sheetWords } from './sheet-words.ts'

/** A value's key, its heading and its width in characters. */
export interface ListColumn<Row> {
  readonly key: keyof Row & string
  readonly heading: string
  readonly width: number
}

const SUPPLY_WIDTHS = {
  place: 6,
  title: 36,
  number: 19,
  publicationNumber: 16,
  type: 10,
  holder: 24,
  inventors: 22,
  status: 12,
  applied: 15,
  granted: 15,
  expires: 15,
  ipc: 18,
  keywords: 22,
  problem: 44,
  abstract: 60,
  transferModes: 14,
  price: 12,
  contact: 10,
  phone: 15,
  grade: 7,
} as const satisfies Partial<Record<keyof PatentData, number>>

const DEMAND_WIDTHS = {
  place: 6,
  title: 34,
  problem: 44,
  description: 60,
  organisation: 28,
  organisationType: 12,
  region: 13,
  industry: 14,
  keywords: 22,
  budget: 12,
  deadline: 15,
  transferModes: 14,
  contact: 10,
  phone: 15,
  station: 16,
  confidential: 7,
} as const satisfies Partial<Record<keyof DemandData, number>>

function columnsOf<Key extends string>(
  widths: Readonly<Record<Key, number>>,
  headings: Readonly<Record<Key, string>>,
): { key: Key; heading: string; width: number }[] {
  return (Object.keys(widths) as Key[]).map((key) => ({ key, heading: headings[key], width: widths[key] }))
}

export const SUPPLY_COLUMNS: readonly ListColumn<PatentData>[] = columnsOf(SUPPLY_WIDTHS, sheetWords.supplies)
export const DEMAND_COLUMNS: readonly ListColumn<DemandData>[] = columnsOf(DEMAND_WIDTHS, sheetWords.demands)
