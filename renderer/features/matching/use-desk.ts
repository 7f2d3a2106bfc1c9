/** What stays on the desk while one goes from record to record: filters, weights that are tried, habits of the reader. */
import { useMemo, useState } from 'react'
import type { MatchWeights } from '#shared/contract/matching.ts'
import { asBoolean, useKept } from '../../ui/use-kept.ts'
import { type MatchFilter, NO_FILTER } from './match-filter.ts'

export interface Desk {
  readonly filter: MatchFilter
  readonly setFilter: (filter: MatchFilter) => void
  /** Weights that are being tried; null: those in use rank. */
  readonly tried: MatchWeights | null
  readonly setTried: (weights: MatchWeights | null) => void
  readonly isWeighing: boolean
  readonly setWeighing: (isWeighing: boolean) => void
  /** Whether a decision leads on to the next record that nobody has decided on. */
  readonly goesOn: boolean
  readonly setGoesOn: (goesOn: boolean) => void
}

export function useDesk(): Desk {
  const [filter, setFilter] = useState<MatchFilter>(NO_FILTER)
  const [tried, setTried] = useState<MatchWeights | null>(null)
  const [isWeighing, setWeighing] = useState(false)
  const [goesOn, setGoesOn] = useKept('match.goesOn', true, asBoolean)
  return useMemo(
    () => ({ filter, setFilter, tried, setTried, isWeighing, setWeighing, goesOn, setGoesOn }),
    [filter, tried, isWeighing, goesOn, setGoesOn],
  )
}
