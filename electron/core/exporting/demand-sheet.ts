/** What the match workbook is written from: plain data, so that it can cross into a worker thread. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { Demand } from '#shared/contract/records.ts'

/** A match without the words of its score: on paper stands the sentence. */
export type SheetMatch = Omit<SupplyMatch, 'reasons'> & { readonly reason: string }

/** One demand and the patents for its sheet, best first. */
export interface DemandSheet {
  readonly demand: Demand
  readonly matches: readonly SheetMatch[]
  /** Short forms of a confidential company's name that go out of the texts. */
  readonly called?: readonly string[]
}
