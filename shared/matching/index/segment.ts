/**
 * A segment: some thousands of patents, indexed together. A library is a row of segments, so that building needs little
 * memory, a changed patent costs a small new segment, and the scores of one segment fit the processor's cache.
 */
import type { OfferedObjects } from '../objects.ts'
import { TEXT_PARTS, type TextPart } from '../weights.ts'
import { PostingBuffer } from './posting-buffer.ts'
import { type EachPosting, eachPosting, invert, type PostingLists } from './posting-lists.ts'
import type { Statistics } from './statistics.ts'
import { TERM_WEIGHTS } from './term-weight.ts'
import type { UnitCounts } from './unit-reader.ts'

/** Numbers within a segment are 16 bits wide; half of that keeps a row of scores in the cache. */
export const SEGMENT_SIZE = 32_768

/** The plain data of a segment. */
export interface SegmentData {
  /** Each patent's id, by its number. */
  readonly ids: readonly string[]
  /** 1 for a patent that counts, 0 for one that was replaced or removed. */
  readonly live: Uint8Array
  /** Units of each field; the value says how often one occurs. */
  readonly texts: Readonly<Record<TextPart, PostingLists>>
  /** Nodes of the lexicon; the value says where they stand. */
  readonly nodes: PostingLists
  /** Terms of the lexicon that are written. */
  readonly terms: PostingLists
  /** What each patent is about: title low and high, all texts low and high. */
  readonly objects: Uint32Array
}

const OBJECT_NUMBERS = 4

/** What a patent of a segment is about. */
export function objectsAt({ objects }: SegmentData, document: number): OfferedObjects {
  const at = document * OBJECT_NUMBERS
  const number = (i: number) => objects[at + i] as number
  return { title: { low: number(0), high: number(1) }, all: { low: number(2), high: number(3) } }
}

const numbersOf = ({ title, all }: OfferedObjects): number[] => [title.low, title.high, all.low, all.high]

/** What is indexed of one patent. */
export interface IndexedSupply {
  readonly id: string
  readonly counts: Readonly<Record<TextPart, UnitCounts>>
  readonly terms: ReadonlySet<number>
  readonly nodes: ReadonlyMap<number, number>
  readonly objects: OfferedObjects
}

export const mapParts = <V>(make: (part: TextPart) => V): Record<TextPart, V> =>
  Object.fromEntries(TEXT_PARTS.map((part) => [part, make(part)])) as Record<TextPart, V>

/** What a segment is made of: its patents, and their postings. */
interface Source {
  readonly ids: readonly string[]
  readonly texts: Readonly<Record<TextPart, EachPosting>>
  readonly nodes: EachPosting
  readonly terms: EachPosting
  readonly objects: Uint32Array
}

function segmentOf({ ids, texts, nodes, terms, objects }: Source): SegmentData {
  return {
    ids,
    live: new Uint8Array(ids.length).fill(1),
    texts: mapParts((part) => invert(texts[part])),
    nodes: invert(nodes),
    terms: invert(terms, false),
    objects,
  }
}

export class SegmentBuilder {
  private readonly ids: string[] = []
  private readonly texts = mapParts(() => new PostingBuffer())
  private readonly nodes = new PostingBuffer()
  private readonly terms = new PostingBuffer()
  private readonly objects: number[] = []

  get size(): number {
    return this.ids.length
  }

  add({ id, counts, terms, nodes, objects }: IndexedSupply): void {
    const document = this.ids.push(id) - 1
    for (const part of TEXT_PARTS) {
      const list = this.texts[part]
      const { units, counts: times } = counts[part]
      for (let i = 0; i < units.length; i += 1) list.add(units[i] as number, document, times[i] as number)
    }
    for (const [node, place] of nodes) this.nodes.add(node, document, place)
    for (const term of terms) this.terms.add(term, document, 0)
    this.objects.push(...numbersOf(objects))
  }

  finish(): SegmentData {
    const texts = mapParts((part) => this.texts[part].each)
    const objects = Uint32Array.from(this.objects)
    return segmentOf({ ids: this.ids, texts, nodes: this.nodes.each, terms: this.terms.each, objects })
  }
}

/** One segment out of several, without the patents that no longer count. */
export function mergeSegments(segments: readonly SegmentData[]): SegmentData {
  let size = 0
  const renumbered = segments.map((segment) => ({
    segment,
    numbers: Int32Array.from(segment.live, (counts) => (counts === 1 ? size++ : -1)),
  }))
  const merged = (listsOf: (segment: SegmentData) => PostingLists): EachPosting => {
    return (visit) => {
      for (const { segment, numbers } of renumbered) {
        eachPosting(listsOf(segment), (key, document, value) => {
          const number = numbers[document] as number
          if (number >= 0) visit(key, number, value)
        })
      }
    }
  }
  return segmentOf({
    ids: segments.flatMap(({ ids, live }) => ids.filter((_, document) => live[document] === 1)),
    texts: mapParts((part) => merged(({ texts }) => texts[part])),
    nodes: merged(({ nodes }) => nodes),
    terms: merged(({ terms }) => terms),
    objects: Uint32Array.from(segments.flatMap(keptObjects)),
  })
}

function keptObjects(segment: SegmentData): number[] {
  return segment.ids.flatMap((_, document) =>
    segment.live[document] === 1 ? numbersOf(objectsAt(segment, document)) : [],
  )
}

/** Takes what the documents named hold out of the statistics, and marks them as no longer counting. */
export function forget(segment: SegmentData, isNamed: Uint8Array, statistics: Statistics): void {
  // A unit of the problem statement counts once for its patent, wherever else it stands.
  const counted = Array.from(isNamed, (named) => (named === 1 ? new Set<number>() : null))
  for (const part of ['content', 'problem'] as const) {
    eachPosting(segment.texts[part], (unit, document) => {
      if (isNamed[document] !== 1 || counted[document]?.has(unit)) return
      counted[document]?.add(unit)
      statistics.addUnit(unit, -1)
    })
  }
  eachPosting(segment.nodes, (node, document) => {
    if (isNamed[document] === 1) statistics.addNode(node, -1)
  })
  for (let document = 0; document < isNamed.length; document += 1) {
    if (isNamed[document] !== 1) continue
    segment.live[document] = 0
    statistics.addDocuments(-1)
  }
}

/** 1 / length of each document's vector in one field; 0 for an empty text. */
export function inverseLengths(lists: PostingLists, documents: number, unitWeights: Float64Array): Float64Array {
  const squares = new Float64Array(documents)
  eachPosting(lists, (unit, document, value) => {
    const weight = (unitWeights[unit] as number) * (TERM_WEIGHTS[value] as number)
    squares[document] = (squares[document] as number) + weight * weight
  })
  return squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0))
}
