/** Words of the trade that letters may stand for: who types `hlb` means the disease, not whatever begins so. */
import { termsOf } from '#shared/text/lexicon.ts'
import { readLexicon } from '../../matching/lexicon-files.ts'
import type { SpokenSearch, Syllables } from './syllables.ts'

/** One character alone is no word that anybody abbreviates. */
const SHORTEST = 2

/** Any will do. */
const FIRST_LETTERS = 'aa'

/** Of one program; the user's own words are not among them. */
export class KnownTerms {
  private readonly lexiconDir: string
  private terms: readonly string[] | null = null

  /** Read when letters are searched for the first time. */
  constructor(lexiconDir: string) {
    this.lexiconDir = lexiconDir
  }

  /** Learns the readings of their first characters, so that the first search need not. */
  prepare(syllables: Syllables): void {
    this.spokenAs(syllables.search(FIRST_LETTERS))
  }

  /** Those that the letters read from their first character to their last. */
  spokenAs(search: SpokenSearch): string[] {
    this.terms ??= [...termsOf(readLexicon(this.lexiconDir).lines)]
    return this.terms.filter((term) => term.length >= SHORTEST && search.isWhole(term))
  }
}
