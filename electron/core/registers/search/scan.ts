/** Looks for a word in every text of a register. */
import fillers from '../../../../resources/vocabulary/titles.json' with { type: 'json' }
import { BREAK, type Texts } from '../hold/texts.ts'
import type { QueryWord } from './query-words.ts'

/**
 * How much a place where a word is found counts; 0: nowhere. `knownTerm` is added where letters stand for a word of the
 * trade: one in a name then comes before other characters that begin a title and happen to begin with these letters.
 */
const FOUND = { exactNumber: 6, titleStart: 5, title: 4, name: 3, number: 3, body: 1, knownTerm: 3 } as const

/** What a title may begin with before its first word that says something. */
const OPENERS = new Set(fillers.filler)

/** Where in the title and the names a word was found. */
function headLevel(head: string, at: number): number {
  if (at === 0 || OPENERS.has(head.slice(0, at))) return FOUND.titleStart
  const end = head.indexOf(BREAK)
  return end === -1 || at < end ? FOUND.title : FOUND.name
}

/** Where one of the words stands that the letters are known to mean; 0: none does. */
function termLevel(head: string, terms: readonly string[]): number {
  const places = terms.map((term) => head.indexOf(term)).filter((at) => at !== -1)
  return places.length === 0 ? 0 : FOUND.knownTerm + Math.max(...places.map((at) => headLevel(head, at)))
}

/** The whole number, perhaps without its check digit. */
function numberLevel(numbers: string, number: string): number {
  const at = numbers.indexOf(number)
  if (at === -1) return 0
  const startsOne = numbers.charAt(at - 1) === BREAK
  const rest = numbers.indexOf(BREAK, at) - at - number.length
  return startsOne && rest <= 1 && number.length >= 8 ? FOUND.exactNumber : FOUND.number
}

/**
 * @param bodies whether long texts are searched too
 * @returns how well a word fits one record; 0: it is not in it.
 */
export function levelIn(texts: Texts, place: number, word: QueryWord, bodies: boolean): number {
  const head = texts.heads[place] ?? ''
  const at = head.indexOf(word.word)
  let level = at === -1 ? 0 : headLevel(head, at)
  if (word.number !== '') level = Math.max(level, numberLevel(texts.numbers[place] ?? '', word.number))
  if (level === 0 && word.spoken !== null) {
    const spoken = word.spoken.find(head)
    if (spoken !== -1) level = Math.max(headLevel(head, spoken), termLevel(head, word.terms))
  }
  if (level === 0 && bodies && (texts.bodies[place] ?? '').includes(word.word)) level = FOUND.body
  return level
}
