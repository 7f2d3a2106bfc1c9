/** One row of a ranking, the same for both directions. */
import type { DemandMatch, DemandResult, SupplyMatch, SupplyResult } from '#shared/contract/matching.ts'

type Core = Pick<
  SupplyMatch & DemandMatch,
  'rank' | 'score' | 'level' | 'reasons' | 'uncovered' | 'warnings' | 'decision' | 'demandId' | 'supplyId' | 'title'
>

export interface Ranked extends Core {
  /** Id of the record that was found (not of the one it was found for). */
  readonly id: string
  /** Number and holder of a patent, company and region of a demand. */
  readonly details: readonly string[]
  /** Only of patents: new since last looked at, and near-identical ones folded into it. */
  readonly isNew: boolean
  readonly family: SupplyMatch['family']
}

export function rankedPatents(result: DemandResult): readonly Ranked[] {
  return result.matches.map((match) => ({
    ...match,
    id: match.supplyId,
    demandId: result.id,
    details: [match.applicationNumber ?? match.applicationNumberRaw, match.applicants.join('; ')].filter(
      (part) => part !== '',
    ),
  }))
}

export function rankedDemands(result: SupplyResult): readonly Ranked[] {
  return result.matches.map((match) => ({
    ...match,
    isNew: false,
    family: [],
    id: match.demandId,
    supplyId: result.id,
    details: [match.organisation, match.region].filter((part) => part !== ''),
  }))
}
