/** The ranking of one record in either direction, as it is and by weights that are being tried. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { DemandResult, MatchWeights } from '#shared/contract/matching.ts'
import { useApi } from '../../client/context.tsx'
import { demandRanking, patentRanking, useMarkSeen } from '../../client/workbench-queries.ts'
import { type Ranked, rankedDemands, rankedPatents } from './ranked.ts'
import type { Direction } from './use-subject.ts'

/** So many are shown at first. A list as it was looked at is remembered this far. */
export const FIRST_TOP = 20

const NONE: readonly Ranked[] = []

/** Seen when the reader goes on: what is new stays marked while it is looked at. */
function useSeen(result: DemandResult | undefined): void {
  const markSeen = useMarkSeen()
  const latest = useRef<DemandResult>(undefined)
  useEffect(() => {
    latest.current = result
  }, [result])
  useEffect(
    () => () => {
      if (latest.current === undefined) return
      const { id, version, matches } = latest.current
      markSeen({ demandId: id, version, shown: matches.slice(0, FIRST_TOP).map(({ supplyId }) => supplyId) })
    },
    [markSeen],
  )
}

/** @param weights null: those in use */
function useRows(
  by: Direction,
  id: string | null,
  { top, weights }: { top: number; weights: MatchWeights | null },
  active = true,
) {
  const api = useApi()
  const request = { id: id ?? '', top, weights }
  const isAsked = active && id !== null
  const shared = { placeholderData: keepPreviousData } as const
  const patents = useQuery({ ...patentRanking(api, request), ...shared, enabled: isAsked && by === 'demand' })
  const demands = useQuery({ ...demandRanking(api, request), ...shared, enabled: isAsked && by === 'supply' })
  const rows = useMemo(() => {
    if (by === 'demand') return patents.data ? rankedPatents(patents.data) : NONE
    return demands.data ? rankedDemands(demands.data) : NONE
  }, [by, patents.data, demands.data])
  const title = (by === 'demand' ? patents.data : demands.data)?.title ?? ''
  return { rows, title, result: patents.data, query: by === 'demand' ? patents : demands }
}

/** @param tried Weights that are being tried; null: none */
export function useRanking(by: Direction, id: string | null, top: number, tried: MatchWeights | null) {
  const stored = useRows(by, id, { top, weights: null })
  const trial = useRows(by, id, { top, weights: tried }, tried !== null)
  const { isPlaceholderData } = stored.query
  useSeen(by === 'demand' && !isPlaceholderData ? stored.result : undefined)
  const isTrial = tried !== null && trial.query.data !== undefined
  const rankBefore = useMemo(
    () => (isTrial ? new Map(stored.rows.map((row) => [row.id, row.rank])) : null),
    [isTrial, stored.rows],
  )
  return {
    /** Of the record that is matched. */
    title: stored.title,
    rows: isTrial ? trial.rows : stored.rows,
    /** By the weights in use, while others are tried. */
    rankBefore,
    lastLook: by === 'demand' && !isTrial ? (stored.result?.lastLook ?? null) : null,
    isPending: stored.query.isPending,
    error: stored.query.error,
    retry: () => void stored.query.refetch(),
  }
}
