/**
 * What own words would change before they are stored: the library indexed with them, and the demands whose words they
 * touch ranked both ways. The others keep their matches but for the rarity of words, which nobody would notice.
 */

import type { Progress } from '#shared/contract/envelope.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import type { DemandText } from '#shared/matching/texts.ts'
import type { Weights } from '#shared/matching/weights.ts'
import { termKey } from '#shared/text/lexicon.ts'
import { changedStops } from '#shared/text/own-stop-words.ts'
import { forDemands } from './answers.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import type { Match } from './protocol.ts'
import type { Segmenters } from './segmenters.ts'
import type { Trials } from './trials.ts'

export interface ChangedDemand {
  readonly demandId: DemandId
  /** Patents that would be proposed and are not, and the other way round, best first. */
  readonly gained: readonly SupplyId[]
  readonly lost: readonly SupplyId[]
  /** The patent that stands first now, and would; null where nothing fits. */
  readonly firstNow: SupplyId | null
  readonly firstThen: SupplyId | null
}

export interface TriedWords {
  readonly demands: number
  /** In whose text the own words change anything. */
  readonly touched: number
  readonly changed: readonly ChangedDemand[]
}

/** Called between pieces of work; throws when the caller has cancelled. */
type Turn = (phase: Progress['phase'], done: number, total: number) => Promise<void>

const wholeText = ({ title, problem, description, keywords }: DemandText): string =>
  [title, problem, description, ...keywords].join('\n')

/** Demands that are read differently with the own words; stop words move no score, but levels, and by these the cut. */
function touchedBy(library: IndexedLibrary, segmenters: Segmenters, own: string): DemandId[] {
  const now = segmenters.with(null)
  const then = segmenters.with(own)
  const stops = changedStops(segmenters.wordsWith(null).stops, segmenters.wordsWith(own).stops)
  const saysStop = (key: string) => stops.some((word) => key.includes(word))
  return [...library.demandTexts].flatMap(([id, demand]) => {
    const text = wholeText(demand)
    return saysStop(termKey(text)) || now.reading(text) !== then.reading(text) ? [id] : []
  })
}

function difference(demandId: DemandId, now: readonly Match[], then: readonly Match[]): ChangedDemand | null {
  const ids = (matches: readonly Match[]) => matches.map(({ supplyId }) => supplyId)
  const without = (some: readonly SupplyId[], others: readonly SupplyId[]) => some.filter((id) => !others.includes(id))
  const [before, after] = [ids(now), ids(then)]
  const changed = {
    demandId,
    gained: without(after, before),
    lost: without(before, after),
    firstNow: before[0] ?? null,
    firstThen: after[0] ?? null,
  }
  const isSame = changed.gained.length + changed.lost.length === 0 && changed.firstNow === changed.firstThen
  return isSame ? null : changed
}

/** @throws AppError `app.cancelled` */
export async function tryWords(
  library: IndexedLibrary,
  { segmenters, trials }: { segmenters: Segmenters; trials: Trials },
  { own, top, weights }: { own: string; top: number; weights: Weights },
  turn: Turn,
): Promise<TriedWords> {
  const demandIds = touchedBy(library, segmenters, own)
  const answer = { demands: library.demandTexts.size, touched: demandIds.length }
  if (demandIds.length === 0) return { ...answer, changed: [] }
  const question = { demandIds, top, weights, pinned: new Map() }
  const matching = (part: 0 | 1) => (done: number, total: number) => turn('matching', part * total + done, 2 * total)
  const now = await forDemands(library, question, matching(0))
  const trial = await trials.with(own, library, (done, total) => turn('indexing', done, total))
  const then = await forDemands(trial, question, matching(1))
  const changed = demandIds.map((id, i) => difference(id, now[i] ?? [], then[i] ?? []))
  return { ...answer, changed: changed.filter((each) => each !== null) }
}
