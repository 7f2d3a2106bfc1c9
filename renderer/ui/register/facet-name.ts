/** What a facet is called. Its values are named by the core, in the language of the call. */
import type { TFunction } from 'i18next'
import type { DemandFacet, SupplyFacet } from '#shared/contract/registers.ts'

export function facetName(t: TFunction, facet: string): string {
  return t(`registers.facet.${facet as SupplyFacet | DemandFacet}`)
}
