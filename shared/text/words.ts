/** Words as people read them, for showing only: the match engine counts atoms, not words. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** For each UTF-16 offset at which a word starts, in order. The text's length ends the list. */
export function wordStarts(text: string): number[] {
  const starts = [...segmenter.segment(text)].map((segment) => segment.index)
  return [...starts, text.length]
}

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a text without blanks and punctuation. */
export function wordsOf(text: string): Word[] {
  return [...segmenter.segment(text)]
    .filter((segment) => segment.isWordLike === true)
    .map((segment) => ({ text: segment.segment, start: segment.index, end: segment.index + segment.segment.length }))
}
