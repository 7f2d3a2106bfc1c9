/** One row of a ranking, the same for both directions. */
import type { DemandMatch, DemandResult, SupplyMatch, SupplyResult } from '#shared/contract/matching.ts'

type Core = Pick<
  SupplyMatch & DemandMatch,
  | 'rank'
  | 'score'
  | 'level'
  | 'reasons'
  | 'points'
  | 'covered'
  | 'uncovered'
  | 'objects'
  | 'warnings'
  | 'decision'
  | 'demandId'
  | 'supplyId'
  | 'title'
>

type PatentFacts = Pick<
  SupplyMatch,
  | 'applicants'
  | 'applicationNumber'
  | 'applicationNumberRaw'
  | 'patentType'
  | 'legalStatus'
  | 'expiresOn'
  | 'transferModes'
  | 'price'
  | 'isNew'
  | 'wasRank'
  | 'family'
>

type WantedFacts = Pick<DemandMatch, 'organisation' | 'region' | 'industry' | 'budget' | 'deadline'>

export interface Ranked extends Core {
  /** Id of the record that was found (not of the one it was found for). */
  readonly id: string
  /** What a patent is, where patents were found. */
  readonly patent: PatentFacts | null
  /** What a demand is, where demands were found. */
  readonly wanted: WantedFacts | null
}

export function rankedPatents(result: DemandResult): readonly Ranked[] {
  return result.matches.map((match) => ({
    ...match,
    id: match.supplyId,
    demandId: result.id,
    patent: match,
    wanted: null,
  }))
}

export function rankedDemands(result: SupplyResult): readonly Ranked[] {
  return result.matches.map((match) => ({
    ...match,
    id: match.demandId,
    supplyId: result.id,
    patent: null,
    wanted: match,
  }))
}

/** The number of a patent, as the list wrote it where it could not be read. */
export const numberOf = ({ applicationNumber, applicationNumberRaw }: PatentFacts): string =>
  applicationNumber ?? applicationNumberRaw

/** The next row that nobody has decided on, below the one given and then from the top; null where there is none. */
export function nextOpen(rows: readonly Ranked[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id)
  const later = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
  return later.find(({ decision }) => decision === null)?.id ?? null
}
