/** What the index takes of a patent: its units, field by field, and the terms and nodes of the lexicon it holds. */
import type { TermFinder } from '../../text/term-finder.ts'
import type { LexiconGraph } from '../lexicon-graph.ts'
import { NO_OBJECTS, type Objects, type OfferedObjects, union } from '../objects.ts'
import type { SupplyText } from '../texts.ts'
import { TEXT_PARTS, type TextPart } from '../weights.ts'
import { UnitCounter, type UnitCounts, UnitReader } from './unit-reader.ts'
import type { UnitTable } from './unit-table.ts'

/** Where a node of the lexicon stands in a patent. */
export const IN_TITLE = 1
export const IN_TEXT = 0

/** A node of the lexicon in a patent. */
export interface Holding {
  /** The best place where it stands. */
  readonly place: number
  /** Its names, as the patent writes them. */
  readonly words: string[]
}

/** The lexicon with the objects, and what finds the terms of both. */
export interface Lexicon {
  readonly graph: LexiconGraph
  readonly objects: Objects
  readonly finder: TermFinder
}

export class SupplyReader {
  private readonly reader: UnitReader
  private readonly counter = new UnitCounter()
  private readonly lexicon: Lexicon

  constructor(table: UnitTable, lexicon: Lexicon) {
    this.reader = new UnitReader(table)
    this.lexicon = lexicon
  }

  /** Units of each field with how often they occur. */
  counts(supply: SupplyText): Record<TextPart, UnitCounts> {
    const read = (text: string) => this.reader.read(text).slice()
    const title = read(supply.title)
    const keywords = supply.keywords.map(read)
    const texts: Record<TextPart, readonly Int32Array[]> = {
      title: [title],
      keywords,
      content: [title, read(supply.abstract), ...keywords],
      problem: [title, read(supply.problem)],
    }
    const count = (part: TextPart) => {
      for (const units of texts[part]) this.counter.add(units, 1)
      return this.counter.take()
    }
    return Object.fromEntries(TEXT_PARTS.map((part) => [part, count(part)])) as Record<TextPart, UnitCounts>
  }

  /** Terms of the lexicon that the patent writes, nodes with the best place they stand in, and its objects. */
  terms(supply: SupplyText): { terms: Set<number>; nodes: Map<number, number>; objects: OfferedObjects } {
    const { terms, nodes, objects } = this.holdings(supply)
    return { terms, objects, nodes: new Map([...nodes].map(([node, { place }]) => [node, place])) }
  }

  /** The same with the words, as written, that name each node. */
  holdings(supply: SupplyText): { terms: Set<number>; nodes: Map<number, Holding>; objects: OfferedObjects } {
    const terms = new Set<number>()
    const nodes = new Map<number, Holding>()
    const masks = placedTexts(supply).map(([text, place]) => {
      const found = this.lexicon.finder.find(text)
      for (const { term, start, end } of found) {
        // Each term once: its first writing will do.
        if (terms.has(term)) continue
        terms.add(term)
        this.hold(nodes, term, { place, word: text.slice(start, end) })
      }
      return this.lexicon.objects.maskOf(found)
    })
    return { terms, nodes, objects: { title: masks[0] ?? NO_OBJECTS, all: union(masks) } }
  }

  /** A node keeps the best place, which comes first, and all its words. */
  private hold(nodes: Map<number, Holding>, term: number, { place, word }: { place: number; word: string }): void {
    for (const node of this.lexicon.graph.nodesOf[term] ?? []) {
      const known = nodes.get(node)
      if (known === undefined) nodes.set(node, { place, words: [word] })
      else known.words.push(word)
    }
  }
}

/** The texts of a patent with what each counts as a place; the title first: a node keeps the best place. */
function placedTexts(supply: SupplyText): (readonly [text: string, place: number])[] {
  const rest = [...supply.keywords, supply.abstract, supply.problem]
  return [[supply.title, IN_TITLE], ...rest.map((text) => [text, IN_TEXT] as const)]
}
