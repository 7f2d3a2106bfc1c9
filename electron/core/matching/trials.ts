/**
 * The library indexed with own words that somebody tries: kept, so that trying on and storing them in the end index it
 * once.
 */
import type { CurrentWords } from './current-words.ts'
import { IndexedLibrary, type IndexingTick } from './indexed-library.ts'

/** A second index takes as much memory as the first. */
const KEPT_MS = 10 * 60_000

export class Trials {
  private readonly lexicon: CurrentWords
  private held: { readonly sha256: string; readonly library: IndexedLibrary } | null = null
  private ending: NodeJS.Timeout | undefined

  constructor(lexicon: CurrentWords) {
    this.lexicon = lexicon
  }

  /** @param turn Called between pieces of indexing; throws to cancel, and then nothing is kept. */
  async with(
    own: string,
    library: IndexedLibrary,
    turn: (done: number, total: number) => Promise<void>,
  ): Promise<IndexedLibrary> {
    const sha256 = this.lexicon.sha256With(own)
    const known = this.take(sha256, () => {})
    const trial = known ?? (await IndexedLibrary.buildInTurns(library.source, this.lexicon.with(own), turn))
    this.held = { sha256, library: trial }
    clearTimeout(this.ending)
    this.ending = setTimeout(() => this.forget(), KEPT_MS).unref()
    return trial
  }

  /** Hands over what was indexed with these words, brought to the present state, and keeps it no longer; null where it was not. */
  take(sha256: string, tick: IndexingTick): IndexedLibrary | null {
    const found = this.held?.sha256 === sha256 ? this.held.library : null
    found?.follow(tick)
    if (found !== null) this.forget()
    return found
  }

  private forget(): void {
    clearTimeout(this.ending)
    this.held = null
  }
}
