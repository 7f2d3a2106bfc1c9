/** Where the words of a search stand in a title, to mark them. */
import type { Span } from '../highlighted-text.tsx'

/** Words found by pinyin, or in another field, have no place in the title. */
export function matchSpans(title: string, search: string): Span[] {
  const text = title.toLowerCase()
  // Where lower case has another length (a few signs of other scripts), places would not fit.
  if (text.length !== title.length) return []
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  return words.flatMap((word) => placesOf(text, word))
}

function placesOf(text: string, word: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push([at, at + word.length])
  }
  return places
}
