/** What the match workbook is written from: plain data, so that it can cross into a worker thread. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { Demand } from '#shared/contract/records.ts'
import type { LegalStatus } from '#shared/domain/legal-status.ts'

export type SheetMatch = SupplyMatch & { readonly legalStatus: LegalStatus | null }

/** One demand and the patents for its sheet, best first. */
export interface DemandSheet {
  readonly demand: Demand
  readonly matches: readonly SheetMatch[]
}
