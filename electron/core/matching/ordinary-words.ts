/** The words that everybody in the trade uses: those of the shipped lexicon, and what is put together of them. */
import { join } from 'node:path'
import { termKey, termsOf } from '#shared/text/lexicon.ts'
import { readLexicon } from './lexicon-files.ts'

/** Read once: what is shipped does not change while the program runs. */
const known = new Map<string, ReadonlySet<string>>()

function shippedTerms(folder: string): ReadonlySet<string> {
  const read = known.get(folder)
  if (read !== undefined) return read
  const terms = termsOf(readLexicon(folder).lines)
  known.set(folder, terms)
  return terms
}

/** Whether a text is nothing but words of a set, one after the other. */
function isMadeOf(text: string, terms: ReadonlySet<string>): boolean {
  if (text === '' || terms.has(text)) return true
  const heads = Array.from({ length: text.length - 1 }, (_, at) => at + 1)
  return heads.some((at) => terms.has(text.slice(0, at)) && isMadeOf(text.slice(at), terms))
}

/** @param resourcesDir Read when the first word is asked for. */
export function ordinaryWords(resourcesDir: string): (word: string) => boolean {
  return (word) => isMadeOf(termKey(word), shippedTerms(join(resourcesDir, 'lexicon')))
}
