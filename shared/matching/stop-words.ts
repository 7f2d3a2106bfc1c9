/** Words that tell nothing, as explanations ask for them: by the word, and by where a text says it. */

export interface StopWords {
  has(word: string): boolean
  /** Where a text says those that the segmenter may cut (合作|社); left out where there are none. */
  spansIn?(text: string): readonly { readonly start: number; readonly end: number }[]
}

/** Whether a stretch of a text, by UTF-16 offsets, is a stop word or within one. */
export type IsStopAt = (start: number, end: number) => boolean

export function stopsIn(text: string, stopWords: StopWords): IsStopAt {
  const spans = stopWords.spansIn?.(text) ?? []
  const isWithin = (start: number, end: number) => spans.some((span) => span.start <= start && end <= span.end)
  return (start, end) => isWithin(start, end) || stopWords.has(text.slice(start, end))
}
