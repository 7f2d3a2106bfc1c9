/** Searches one register: the words of a text, or what comes nearest to them, and how well each record fits. */
import type { Register } from '../hold/register.ts'
import type { KnownTerms } from './known-terms.ts'
import { loadSyllables, narrows, type QueryWord, queryWords } from './query-words.ts'
import { levelIn } from './scan.ts'

/** What a search found. */
export interface Found {
  /** How well each place fits, 0: not at all; null where nothing is searched and all are found. */
  readonly scores: Uint8Array | null
  /** The words that were searched instead; null: as typed. */
  readonly searchedFor: string | null
}

/** With the words that were looked for as they were typed, so that typing on looks only where they were found. */
interface Kept extends Found {
  readonly words: readonly QueryWord[]
}

const ALL: Found = { scores: null, searchedFor: null }

/** Searches that are kept: the window, its facets and its ids are asked one after another. */
const KEPT = 8

interface Scan {
  readonly words: readonly QueryWord[]
  readonly bodies: boolean
  /** The places to look at, those above 0; null: all. */
  readonly within: Uint8Array | null
}

/** Every word must be found; a record's score is the sum of what its words are worth. */
function scan(register: Register, { words, bodies, within }: Scan): Uint8Array {
  const scores = new Uint8Array(register.ids.length)
  for (const place of register.livePlaces()) {
    if (within?.[place] === 0) continue
    let score = 0
    for (const word of words) {
      const level = levelIn(register.texts, place, word, bodies)
      if (level === 0) {
        score = 0
        break
      }
      score += level
    }
    scores[place] = score
  }
  return scores
}

const isAnyFound = (scores: Uint8Array) => scores.some((score) => score > 0)

export class Searcher {
  private readonly register: Register
  private readonly bodies: boolean
  private readonly known: KnownTerms | null
  private readonly kept = new Map<string, Kept>()
  private keptOf = -1

  /** @param bodies whether long texts are searched too @param known words that letters may be the initials of */
  constructor(register: Register, bodies: boolean, known: KnownTerms | null = null) {
    this.register = register
    this.known = known
    this.bodies = bodies
  }

  /**
   * @param text as typed
   * @param isPartial Texts are still being read: what is nowhere yet may still come, and is no typo
   */
  async search(text: string, isPartial = false): Promise<Found> {
    if (this.keptOf !== this.register.revision) this.kept.clear()
    this.keptOf = this.register.revision
    const key = `${isPartial}/${text}`
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const words = await queryWords(text, this.known)
    const found = { ...(await this.searchAnew(words, isPartial)), words }
    if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value ?? '')
    this.kept.set(key, found)
    return found
  }

  private async searchAnew(words: readonly QueryWord[], isPartial: boolean): Promise<Found> {
    if (words.length === 0) return ALL
    const scores = this.scan(words, this.widerThan(words))
    return isPartial || isAnyFound(scores) ? { scores, searchedFor: null } : this.searchNearest(words, scores)
  }

  private scan(words: readonly QueryWord[], within: Uint8Array | null = null): Uint8Array {
    return scan(this.register, { words, bodies: this.bodies, within })
  }

  /** The latest search, found as written, that these words go on from. */
  private widerThan(words: readonly QueryWord[]): Uint8Array | null {
    const wider = [...this.kept.values()].findLast(
      (kept) => kept.scores !== null && kept.searchedFor === null && narrows(words, kept.words),
    )
    return wider?.scores ?? null
  }

  /** Words that are nowhere are put right, the others stay. @param none what is found where that finds nothing either */
  private async searchNearest(words: readonly QueryWord[], none: Uint8Array): Promise<Found> {
    const nothing = { scores: none, searchedFor: null }
    const { nearest } = await import('./typos.ts')
    const syllables = await loadSyllables()
    const mended = words.map((each) =>
      words.length > 1 && isAnyFound(this.scan([each]))
        ? each.word
        : (nearest(this.register, each.word, syllables) ?? each.word),
    )
    if (mended.every((word, i) => word === words[i]?.word)) return nothing
    const searchedFor = mended.join(' ')
    const scores = this.scan(await queryWords(searchedFor, this.known))
    return isAnyFound(scores) ? { scores, searchedFor } : nothing
  }
}
