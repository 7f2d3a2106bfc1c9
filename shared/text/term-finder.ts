/** Finds the terms of a lexicon inside texts, all at once, by a trie. */
import { isCommonHan } from './atoms.ts'
import { termKey } from './lexicon.ts'

interface Node {
  readonly next: Map<string, Node>
  /** Number of the term that ends here; -1 where none does. */
  term: number
}

export interface FoundTerm {
  /** Number of the term. */
  readonly term: number
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
}

const newNode = (): Node => ({ next: new Map(), term: -1 })

export class TermFinder {
  private readonly root = newNode()

  /** @param terms In the form of `termKey`, each once; a term's number is its place. */
  constructor(terms: readonly string[]) {
    for (const [number, term] of terms.entries()) {
      let node = this.root
      for (const character of term) {
        const known = node.next.get(character) ?? newNode()
        node.next.set(character, known)
        node = known
      }
      node.term = number
    }
  }

  /** Every place where a term stands, in the order of the text; a term within another is found too. */
  find(text: string): FoundTerm[] {
    const found: FoundTerm[] = []
    const { characters, offsets } = spell(text)
    for (let start = 0; start < characters.length; start += 1) {
      let node: Node | undefined = this.root
      for (let at = start; at < characters.length; at += 1) {
        node = node.next.get(characters[at] as string)
        if (node === undefined) break
        if (node.term >= 0) {
          found.push({ term: node.term, start: offsets[start] as number, end: offsets[at + 1] as number })
        }
      }
    }
    return found
  }

  /** Only terms that stand within no longer one: what the writer meant (根结线虫, not 线虫). */
  findLongest(text: string): FoundTerm[] {
    const found = this.find(text)
    return found.filter(
      (each) =>
        !found.some(
          (other) => other !== each && other.start <= each.start && other.end >= each.end && other.term !== each.term,
        ),
    )
  }
}

/** The characters of a text in the form of terms, and where each stands in the text as written. */
function spell(text: string): { characters: string[]; offsets: number[] } {
  const characters: string[] = []
  const offsets: number[] = []
  let offset = 0
  for (const symbol of text) {
    for (const character of isCommonHan(symbol.charCodeAt(0)) ? symbol : termKey(symbol)) {
      characters.push(character)
      offsets.push(offset)
    }
    offset += symbol.length
  }
  offsets.push(offset)
  return { characters, offsets }
}
