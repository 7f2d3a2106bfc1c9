/** Which record is being matched, and in which direction; kept in the address. */
import { useMemo } from 'react'
import type { PairIds } from '../../client/workbench-queries.ts'
import { go, useRoute } from '../../ui/route.ts'

export type Direction = 'demand' | 'supply'

export interface Subject {
  readonly by: Direction
  readonly id: string | null
  /** The other side of the pair that was on the screen when one came here; null: the best match is shown. */
  readonly pairId: string | null
  /** Shows another record in the same direction. */
  readonly choose: (id: string) => void
}

/** The address of a pair, seen from its demand or from its patent. */
export function pairRoute(by: Direction, { demandId, supplyId }: PairIds): Readonly<Record<string, string>> {
  return by === 'demand' ? { demand: demandId, pair: supplyId } : { supply: supplyId, pair: demandId }
}

export function useSubject(): Subject {
  const { params } = useRoute()
  const by: Direction = params.has('supply') || params.get('by') === 'supply' ? 'supply' : 'demand'
  const id = params.get(by)
  const pairId = params.get('pair')
  return useMemo(() => ({ by, id, pairId, choose: (next) => go('match', { [by]: next }, true) }), [by, id, pairId])
}
