/** Finds the terms of a lexicon inside texts, all at once, by a trie in typed arrays. */
import { isCommonHan } from './atoms.ts'
import { termKey } from './lexicon.ts'

export interface FoundTerm {
  /** Number of the term. */
  readonly term: number
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
}

const CODES = 65_536
const START_BITS = 1 << 19

const startBit = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) & (START_BITS - 1)

/** Steps of a trie, from node and character code to node, by open addressing. */
class Steps {
  private nodes = new Int32Array(1 << 12)
  private codes = new Uint16Array(1 << 12)
  private targets = new Int32Array(1 << 12)
  private count = 0

  private slotOf(node: number, code: number): number {
    const mask = this.nodes.length - 1
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (this.targets[slot] !== 0 && (this.nodes[slot] !== node || this.codes[slot] !== code))
      slot = (slot + 1) & mask
    return slot
  }

  /** The node that a step leads to; 0, the root, where there is none. */
  from(node: number, code: number): number {
    return this.targets[this.slotOf(node, code)] as number
  }

  add(node: number, code: number, target: number): void {
    if (this.count * 2 >= this.nodes.length) this.grow()
    const slot = this.slotOf(node, code)
    this.nodes[slot] = node
    this.codes[slot] = code
    this.targets[slot] = target
    this.count += 1
  }

  private grow(): void {
    const { nodes, codes, targets } = this
    this.nodes = new Int32Array(nodes.length * 2)
    this.codes = new Uint16Array(nodes.length * 2)
    this.targets = new Int32Array(nodes.length * 2)
    this.count = 0
    for (const [slot, target] of targets.entries()) {
      if (target !== 0) this.add(nodes[slot] as number, codes[slot] as number, target)
    }
  }
}

export class TermFinder {
  /** Where each character leads from the root: most places of a text end here. */
  private readonly first = new Int32Array(CODES)
  private readonly steps = new Steps()
  /** A bit for each pair of characters that a term may start with: nearly all places of a text end here at the latest. */
  private readonly starts = new Uint8Array(START_BITS / 8)
  /** For each node the number of the term that ends there; -1 where none does. */
  private readonly termAt: number[] = [-1]

  /** @param terms In the form of `termKey`, each once; a term's number is its place. */
  constructor(terms: readonly string[]) {
    for (const [number, term] of terms.entries()) this.insert(term, number)
  }

  private insert(term: string, number: number): void {
    let node = 0
    if (term.length > 1) {
      const bit = startBit(term.charCodeAt(0), term.charCodeAt(1))
      this.starts[bit >> 3] = (this.starts[bit >> 3] as number) | (1 << (bit & 7))
    }
    for (let i = 0; i < term.length; i += 1) {
      const code = term.charCodeAt(i)
      const known = this.step(node, code)
      const next = known === 0 ? this.termAt.push(-1) - 1 : known
      if (known === 0 && node === 0) this.first[code] = next
      else if (known === 0) this.steps.add(node, code, next)
      node = next
    }
    this.termAt[node] = number
  }

  private step(node: number, code: number): number {
    return node === 0 ? (this.first[code] as number) : this.steps.from(node, code)
  }

  private mayStart(first: number, second: number): boolean {
    const bit = startBit(first, second)
    return ((this.starts[bit >> 3] as number) & (1 << (bit & 7))) !== 0
  }

  /** Every place where a term stands, in the order of the text; a term within another is found too. */
  find(text: string): FoundTerm[] {
    const found: FoundTerm[] = []
    const { codes, offsets } = spell(text)
    for (let start = 0; start < codes.length; start += 1) {
      let node = this.first[codes[start] as number] as number
      for (let at = start; node !== 0; ) {
        const term = this.termAt[node] as number
        if (term >= 0) found.push({ term, start: offsets[start] as number, end: offsets[at + 1] as number })
        at += 1
        if (at >= codes.length || (at === start + 1 && !this.mayStart(codes[start] as number, codes[at] as number)))
          break
        node = this.steps.from(node, codes[at] as number)
      }
    }
    return found
  }

  /** Only terms that stand within no longer one: what the writer meant (根结线虫, not 线虫). */
  findLongest(text: string): FoundTerm[] {
    return longestOf(this.find(text))
  }
}

/** Of terms found in one text, those that stand within no longer one. */
export function longestOf(found: readonly FoundTerm[]): FoundTerm[] {
  // In the order of their starts, a term stands within another if one that starts no later ends no sooner.
  let reach = -1
  const longest: FoundTerm[] = []
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.end <= reach) continue
    longest.push(each)
    reach = each.end
  }
  return longest
}

/** The character codes of a text in the form of terms, and where each stands in the text as written. */
function spell(text: string): { codes: Uint16Array; offsets: Int32Array } {
  let codes = new Uint16Array(text.length)
  let offsets = new Int32Array(text.length + 1)
  let length = 0
  const push = (code: number, offset: number) => {
    if (length === codes.length) {
      // NFKC writes some symbols as several (㈱ → (株)).
      codes = resize(codes, new Uint16Array(length * 2 + 16))
      offsets = resize(offsets, new Int32Array(length * 2 + 17))
    }
    codes[length] = code
    offsets[length] = offset
    length += 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isCommonHan(code)) {
      push(code, at)
      continue
    }
    const symbol = String.fromCodePoint(text.codePointAt(at) as number)
    const key = termKey(symbol)
    for (let i = 0; i < key.length; i += 1) push(key.charCodeAt(i), at)
    at += symbol.length - 1
  }
  offsets[length] = text.length
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length + 1) }
}

function resize<A extends Uint16Array | Int32Array>(from: A, to: A): A {
  to.set(from)
  return to
}
