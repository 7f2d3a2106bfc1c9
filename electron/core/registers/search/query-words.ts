/** The words of a search, in the form in which texts are held. */
import { folded, numberKey } from '../hold/texts.ts'
import type { KnownTerms } from './known-terms.ts'
import type { SpokenSearch, Syllables } from './syllables.ts'

export interface QueryWord {
  readonly word: string
  /** As a part of a number; '' where it is none. */
  readonly number: string
  /** Finds it as pinyin, or its initials; null where it is none, or tables are not at hand. */
  readonly spoken: SpokenSearch | null
  /** Words of the trade that it is the pinyin of, or the initials. */
  readonly terms: readonly string[]
}

/** More words find nothing that these do not. */
const MAX_WORDS = 20

/** Shorter parts are in nearly every number. */
const MIN_NUMBER_PART = 3

const NUMBER = /^[\d.:\-/a-z]*\d[\d.:\-/a-z]*$/
const AROUND = /^\p{P}+|\p{P}+$/gu

const isSpoken = (word: string) => word.length >= 2 && /[a-z]/.test(word)

function queryWord(word: string, syllables: Syllables | null, known: KnownTerms | null): QueryWord {
  const spoken = syllables !== null && isSpoken(word) ? syllables.search(word) : null
  const number = NUMBER.test(word) ? numberKey(word) : ''
  return {
    word,
    number: number.length >= MIN_NUMBER_PART ? number : '',
    spoken,
    terms: spoken === null || known === null ? [] : known.spokenAs(spoken),
  }
}

/** Whether `word` can only be where `part` is: it was typed on. */
function goesOn(word: QueryWord, part: QueryWord): boolean {
  return (
    word.word.startsWith(part.word) &&
    (word.number === '' || (part.number !== '' && word.number.includes(part.number))) &&
    (word.spoken === null || part.spoken !== null)
  )
}

/** Whether these words are found only in records that the others are found in, too. */
export function narrows(words: readonly QueryWord[], wider: readonly QueryWord[]): boolean {
  return wider.every((part) => words.some((word) => goesOn(word, part)))
}

let loaded: Promise<Syllables> | null = null

/** The tables of pinyin are large: they are loaded when first needed, or in a quiet moment. */
export function loadSyllables(): Promise<Syllables> {
  loaded ??= import('./syllables.ts').then((module) => new module.Syllables())
  return loaded
}

/** A number that is written with blanks in it is one word. */
const SPACED_NUMBER = /^(?:zl|cn)?[\d\s.x\-:]+[a-z]?\d?$/
const WHOLE_NUMBER = 8

function wordsOf(text: string): string[] {
  const isOne = SPACED_NUMBER.test(text) && numberKey(text).length >= WHOLE_NUMBER
  return isOne ? [text.replace(/\s+/g, '')] : text.replace(/\b(?:zl|cn)\s+(?=\d)/g, '').split(/\s+/)
}

/** Quotes and brackets around a word are how it was pasted; a word of nothing else is taken as it stands. */
export async function queryWords(text: string, known: KnownTerms | null = null): Promise<QueryWord[]> {
  const typed = wordsOf(folded(text).trim()).filter((word) => word !== '')
  const words = typed.slice(0, MAX_WORDS).map((word) => word.replace(AROUND, '') || word)
  const syllables = words.some(isSpoken) ? await loadSyllables() : null
  return words.map((word) => queryWord(word, syllables, known))
}
