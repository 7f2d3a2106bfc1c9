/** The bridges of a pair, numbered, so that a word of the demand and its words of the patent are told to belong together. */
import type { BridgePath } from '#shared/contract/matching.ts'

export interface NumberedBridge {
  readonly number: number
  /** Word of the demand. */
  readonly from: string
  readonly paths: readonly BridgePath[]
}

/** One number for each word of the demand, in the order given (the strongest first). */
export function numbered(paths: readonly BridgePath[]): readonly NumberedBridge[] {
  const byWord = Map.groupBy(paths, ({ from }) => from)
  return [...byWord].map(([from, own], place) => ({ number: place + 1, from, paths: own }))
}

/** The number of the bridge that a marked word belongs to; null where the lexicon has changed meanwhile. */
export function bridgeNumber(
  bridges: readonly NumberedBridge[],
  word: string,
  side: 'demand' | 'supply',
): number | null {
  const found = bridges.find(({ from, paths }) =>
    side === 'demand' ? from === word : paths.some(({ to }) => to === word),
  )
  return found?.number ?? null
}
