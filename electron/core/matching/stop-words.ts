/**
 * Words that carry no meaning for a match, as the engine takes them: one set, numerals told by their characters, with
 * the user's own changes; and words said of anything.
 */
import type { StopWords } from '#shared/matching/stop-words.ts'
import { termKey } from '#shared/text/lexicon.ts'
import type { SaidStops } from '#shared/text/own-stop-words.ts'
import { type FoundTerm, TermFinder } from '#shared/text/term-finder.ts'
import list from '../../../resources/lexicon/stop-words.json' with { type: 'json' }

class ShippedStopWords extends Set<string> {
  private readonly numerals = new Set(list.numerals)

  /** Words made of numerals and measures alone (三千, 四月, 两亩) are too many to list. */
  override has(word: string): boolean {
    return super.has(word) || [...word].every((character) => this.numerals.has(character))
  }
}

/** The shipped ones with the user's own, in whatever form a text writes them, also where the segmenter cuts them. */
class OwnStopWords extends ShippedStopWords implements StopWords {
  private readonly own: ReadonlySet<string>
  private readonly off: ReadonlySet<string>
  private readonly finder: TermFinder

  constructor(lines: readonly SaidStops[]) {
    super(list.words)
    const words = (off: boolean) => new Set(lines.filter((line) => line.off === off).flatMap((line) => line.words))
    this.own = words(false)
    this.off = words(true)
    this.finder = new TermFinder([...this.own])
  }

  override has(word: string): boolean {
    const key = termKey(word)
    return this.own.has(key) || (!this.off.has(key) && super.has(word))
  }

  spansIn(text: string): FoundTerm[] {
    return this.finder.find(text)
  }
}

export const stopWords: ReadonlySet<string> = new ShippedStopWords(list.words)

/** @param lines The user's own; without any, the very shipped ones. */
export const stopWordsWith = (lines: readonly SaidStops[]): StopWords =>
  lines.length === 0 ? stopWords : new OwnStopWords(lines)

/** Words that count for a match, but of which nobody is told that a patent lacks them. */
export const generalWords: ReadonlySet<string> = new Set(list.general)
