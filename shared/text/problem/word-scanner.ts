/** Finds the words of named lists in a text, the longest at each place, in one pass. */

/** A list of words as the resources hold it. */
export interface WordList {
  readonly about: string
  /** Apart by blanks. */
  readonly words: string
}

/** A word of a list that stands in a text. */
export interface Token {
  /** UTF-16 offset. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** One bit for each list that holds the word. */
  readonly lists: number
}

/** Lists by name, each with its bit. */
export type Bits<Name extends string> = Readonly<Record<Name, number>>

/** @param names At most 32. */
export function bitsOf<Name extends string>(names: readonly Name[]): Bits<Name> {
  return Object.fromEntries(names.map((name, place) => [name, 1 << place])) as Bits<Name>
}

interface Node {
  readonly next: Map<number, Node>
  /** Lists that hold the word that ends here. */
  lists: number
}

const newNode = (): Node => ({ next: new Map(), lists: 0 })

export class WordScanner {
  /** By the first UTF-16 unit of the words: every unit of a text is looked up here, and most begin none. */
  private readonly roots: (Node | undefined)[] = new Array<Node | undefined>(0x10000).fill(undefined)

  constructor(lists: readonly { readonly list: WordList; readonly bit: number }[]) {
    for (const { list, bit } of lists) {
      for (const word of list.words.split(' ')) if (word !== '') this.add(word, bit)
    }
  }

  private add(word: string, bit: number): void {
    let node = this.roots[word.charCodeAt(0)] ?? newNode()
    this.roots[word.charCodeAt(0)] = node
    for (let i = 1; i < word.length; i += 1) {
      const next = node.next.get(word.charCodeAt(i)) ?? newNode()
      node.next.set(word.charCodeAt(i), next)
      node = next
    }
    node.lists |= bit
  }

  /** The words from left to right, none overlapping another. Linear in the text: words are short. */
  scan(text: string): Token[] {
    const tokens: Token[] = []
    let start = 0
    while (start < text.length) {
      const root = this.roots[text.charCodeAt(start)]
      const found = root === undefined ? null : longestFrom(root, text, start)
      if (found !== null) tokens.push(found)
      start = found === null ? start + 1 : found.end
    }
    return tokens
  }
}

/** The longest word that begins at `start`, whose first unit led to `root`. */
function longestFrom(root: Node, text: string, start: number): Token | null {
  let node: Node | undefined = root
  let end = 0
  let lists = 0
  for (let at = start + 1; node !== undefined; at += 1) {
    if (node.lists !== 0) {
      end = at
      lists = node.lists
    }
    node = node.next.size > 0 && at < text.length ? node.next.get(text.charCodeAt(at)) : undefined
  }
  return end === 0 ? null : { start, end, lists }
}
