/** Words that carry no meaning for a match, as the engine takes them: one set, numerals told by their characters. */
import list from '../../../resources/lexicon/stop-words.json' with { type: 'json' }

class StopWords extends Set<string> {
  private readonly numerals = new Set(list.numerals)

  /** Words made of numerals and measures alone (三千, 四月, 两亩) are too many to list. */
  override has(word: string): boolean {
    return super.has(word) || [...word].every((character) => this.numerals.has(character))
  }
}

export const stopWords: ReadonlySet<string> = new StopWords(list.words)
