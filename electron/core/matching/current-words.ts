/** The words that the matching thread reads texts with: the shipped lexicon and the user's own, followed as they change. */
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Words } from './indexed-library.ts'
import { addOwnWords, type ReadLexicon, readLexicon } from './lexicon-files.ts'
import { ownWordsText } from './own-words-setting.ts'

const wordsOf = ({ lines, objectWords, stops }: ReadLexicon): Words => {
  return { graph: new LexiconGraph(lines), objectWords, stops }
}

export class CurrentWords {
  private readonly db: ReadableDb
  private readonly shipped: ReadLexicon
  private own: string
  private lexicon: ReadLexicon
  private held: Words

  constructor(db: ReadableDb, lexiconDir: string) {
    this.db = db
    this.shipped = readLexicon(lexiconDir)
    this.own = ownWordsText(db)
    this.lexicon = addOwnWords(this.shipped, this.own)
    this.held = wordsOf(this.lexicon)
  }

  get words(): Words {
    return this.held
  }

  /** Of these very words. */
  get sha256(): string {
    return this.lexicon.sha256
  }

  /** The words that would hold if these were the user's own. */
  with(own: string): Words {
    return wordsOf(addOwnWords(this.shipped, own))
  }

  /** Of the words that would hold if these were the user's own. */
  sha256With(own: string): string {
    return addOwnWords(this.shipped, own).sha256
  }

  /** Looks whether the user's own words have changed: a setting moves no content stamp. @returns whether other words hold. */
  follow(): boolean {
    const own = ownWordsText(this.db)
    if (own === this.own) return false
    const next = addOwnWords(this.shipped, own)
    this.own = own
    // A comment or another order of blanks changes nothing.
    if (next.sha256 === this.lexicon.sha256) return false
    this.lexicon = next
    this.held = wordsOf(next)
    return true
  }
}
