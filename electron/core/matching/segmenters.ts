/** Reads texts with the words in use, or with own words that somebody is about to store; keeps both ready. */
import { Segmenter } from '#shared/matching/segmentation.ts'
import type { ReadableDb } from '../library/database.ts'
import type { CurrentWords } from './current-words.ts'
import type { Words } from './indexed-library.ts'
import { ownWordsText } from './own-words-setting.ts'
import { stopWordsWith } from './stop-words.ts'

interface Made {
  readonly own: string
  readonly words: Words
  readonly segmenter: Segmenter
}

/** The words in use, and the last that were tried. */
const KEPT = 2

export class Segmenters {
  private readonly db: ReadableDb
  private readonly lexicon: CurrentWords
  private made: readonly Made[] = []

  constructor(db: ReadableDb, lexicon: CurrentWords) {
    this.db = db
    this.lexicon = lexicon
  }

  /** @param own null: the own words in use. */
  private of(own: string | null): Made {
    const text = own ?? ownWordsText(this.db)
    const known = this.made.find((each) => each.own === text)
    if (known !== undefined) return known
    const words = this.lexicon.with(text)
    const segmenter = new Segmenter(words.graph, words.objectWords, stopWordsWith(words.stops))
    const made = { own: text, words, segmenter }
    this.made = [made, ...this.made].slice(0, KEPT)
    return made
  }

  with(own: string | null): Segmenter {
    return this.of(own).segmenter
  }

  wordsWith(own: string | null): Words {
    return this.of(own).words
  }
}
