/** Which record is being matched, and in which direction; kept in the address. */
import { go, useRoute } from '../../ui/route.ts'

export type Direction = 'demand' | 'supply'

export interface Subject {
  readonly by: Direction
  readonly id: string | null
  /** Shows another record in the same direction. */
  readonly choose: (id: string) => void
}

export function useSubject(): Subject {
  const { params } = useRoute()
  const by: Direction = params.has('supply') || params.get('by') === 'supply' ? 'supply' : 'demand'
  return { by, id: params.get(by), choose: (id) => go('match', { [by]: id }, true) }
}
