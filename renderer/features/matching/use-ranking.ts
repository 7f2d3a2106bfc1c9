/** The ranking of one record, in either direction. */
import { useEffect, useMemo } from 'react'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { useMarkSeen } from '../../client/mutations.ts'
import { useMatchesForDemand, useMatchesForSupply } from '../../client/queries.ts'
import { type Ranked, rankedDemands, rankedPatents } from './ranked.ts'
import type { Direction } from './use-subject.ts'

export function useRanking(by: Direction, id: string | null, top: number) {
  const patents = useMatchesForDemand(by === 'demand' ? (id as DemandId | null) : null, top)
  const demands = useMatchesForSupply(by === 'supply' ? (id as SupplyId | null) : null, top)
  const rows = useMemo((): readonly Ranked[] => {
    if (by === 'demand') return patents.data ? rankedPatents(patents.data) : []
    return demands.data ? rankedDemands(demands.data) : []
  }, [by, patents.data, demands.data])
  const markSeen = useMarkSeen()
  const isSeen = by === 'demand' && patents.isSuccess && !patents.isPlaceholderData
  // Seen when the reader goes on: what is new stays marked while it is looked at.
  useEffect(() => {
    if (isSeen && id !== null) return () => markSeen(id)
  }, [isSeen, id, markSeen])
  const { isPending, isError, error, refetch } = by === 'demand' ? patents : demands
  return { rows, isPending, isError, error, refetch }
}
