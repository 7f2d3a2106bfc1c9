/** Scores every patent of a segment against a demand, part by part, by going through the lists of what the demand says. */
import { objectShare, relationOf } from '../objects.ts'
import type { TopK } from '../top-k.ts'
import type { Trigger } from '../triggers.ts'
import { BRIDGE_HALF, type Part, TEXT_PARTS, TEXT_TARGET, type TextPart } from '../weights.ts'
import { ASKS_WITH, type DemandQuery, type QueryVector } from './demand-query.ts'
import { type PostingLists, placeOf } from './posting-lists.ts'
import { objectsAt, SEGMENT_SIZE, type SegmentData } from './segment.ts'
import { IN_TITLE } from './supply-reader.ts'
import { TERM_WEIGHTS } from './term-weight.ts'

export interface Segment {
  readonly data: SegmentData
  /** 1 / length of each patent's vector, part by part. */
  readonly inverseLengths: Readonly<Record<TextPart, Float64Array>>
}

/** What each part adds at the most: its share of all weights; and the weight of the object. */
export type Shares = Readonly<Record<Part, number>>

/** What finding a target at a place counts. */
export const placeWeight = (place: number): number => (place === IN_TITLE ? 1 : TEXT_TARGET)

/** Scores are told to so many parts of one. */
const SCORE_STEPS = 1e12

/**
 * A score without its last digits. They differ by the order in which the same numbers were added up, and would put
 * equal patents in another order from one question to the next.
 */
export const settled = (score: number): number => Math.round(score * SCORE_STEPS) / SCORE_STEPS

/** Adds the dot product of the query with every document to `sums`, the documents' lengths not yet counted. */
function accumulate(lists: PostingLists, { units, weights }: QueryVector, sums: Float64Array): void {
  const { offsets, documents, values } = lists
  for (let i = 0; i < units.length; i += 1) {
    const place = placeOf(lists, units[i] as number)
    if (place === -1) continue
    const weight = weights[i] as number
    const end = offsets[place + 1] as number
    for (let at = offsets[place] as number; at < end; at += 1) {
      const document = documents[at] as number
      sums[document] = (sums[document] as number) + weight * (TERM_WEIGHTS[values[at] as number] as number)
    }
  }
}

/** Scratch arrays for one segment, used again for every demand. */
export class SegmentScorer {
  private readonly scores = new Float64Array(SEGMENT_SIZE)
  private readonly sums = new Float64Array(SEGMENT_SIZE)
  /** Per document, the best target of the trigger at hand; and the documents that have one. */
  private readonly best = new Float64Array(SEGMENT_SIZE)
  private readonly reached = new Uint16Array(SEGMENT_SIZE)
  private reachedCount = 0
  private readonly literal = new Uint8Array(SEGMENT_SIZE)

  /**
   * Offers the segment's patents to `best`.
   * @param counts 1 for each patent that is offered; those that are alive where it is left out.
   */
  offerBest(
    { data, inverseLengths }: Segment,
    query: DemandQuery,
    shares: Shares,
    best: TopK,
    counts = data.live,
  ): void {
    const { ids, texts } = data
    const { scores } = this
    scores.fill(0, 0, ids.length)
    for (const part of TEXT_PARTS) {
      if (shares[part] === 0 || texts[part].keys.length === 0) continue
      accumulate(texts[part], query[ASKS_WITH[part]], this.sums)
      this.fold(inverseLengths[part], shares[part])
    }
    if (shares.bridge > 0) this.addBridges(data, query.triggers, shares.bridge)
    // Below this not even the right object helps a patent among the best.
    const most = 1 + objectShare('agree', shares.object)
    const lowest = () => (best.threshold - 1 / SCORE_STEPS) / most
    let from = lowest()
    for (let document = 0; document < ids.length; document += 1) {
      const score = scores[document] as number
      if (score < from || counts[document] !== 1) continue
      const relation = relationOf(query.objects, objectsAt(data, document))
      best.offer(ids[document] as string, settled(score * (1 + objectShare(relation, shares.object))))
      from = lowest()
    }
  }

  /** Takes the sums of one part into the scores and empties them. Without a branch: most are neither zero nor not. */
  private fold(inverse: Float64Array, share: number): void {
    const { sums, scores } = this
    for (let document = 0; document < inverse.length; document += 1) {
      const added = share * (sums[document] as number) * (inverse[document] as number)
      scores[document] = (scores[document] as number) + added
      sums[document] = 0
    }
  }

  private addBridges(data: SegmentData, triggers: readonly Trigger[], share: number): void {
    const { sums, scores } = this
    for (const trigger of triggers) this.addTrigger(data, trigger)
    for (let document = 0; document < data.ids.length; document += 1) {
      const sum = sums[document] as number
      if (sum === 0) continue
      scores[document] = (scores[document] as number) + (share * sum) / (sum + BRIDGE_HALF)
      sums[document] = 0
    }
  }

  /** Adds what a trigger's best target counts to the sums of the documents that hold one. */
  private addTrigger({ nodes, terms }: SegmentData, { node: own, terms: written, weight, targets }: Trigger): void {
    // A patent that writes the very word has been counted by the texts; other names of it count nothing more.
    this.markLiteral(terms, written, 1)
    for (const target of targets) this.reach(nodes, target.node, target.weight, target.node === own)
    this.markLiteral(terms, written, 0)
    for (let i = 0; i < this.reachedCount; i += 1) {
      const document = this.reached[i] as number
      this.sums[document] = (this.sums[document] as number) + weight * (this.best[document] as number)
      this.best[document] = 0
    }
    this.reachedCount = 0
  }

  private markLiteral(lists: PostingLists, terms: ReadonlySet<number>, mark: number): void {
    for (const term of terms) {
      const place = placeOf(lists, term)
      if (place === -1) continue
      const end = lists.offsets[place + 1] as number
      for (let at = lists.offsets[place] as number; at < end; at += 1)
        this.literal[lists.documents[at] as number] = mark
    }
  }

  private reach(lists: PostingLists, node: number, weight: number, isOwn: boolean): void {
    const place = placeOf(lists, node)
    if (place === -1) return
    const { best, literal, reached } = this
    const end = lists.offsets[place + 1] as number
    for (let at = lists.offsets[place] as number; at < end; at += 1) {
      const document = lists.documents[at] as number
      if (isOwn && literal[document] === 1) continue
      const strength = weight * placeWeight(lists.values[at] as number)
      const known = best[document] as number
      if (strength <= known) continue
      if (known === 0) reached[this.reachedCount++] = document
      best[document] = strength
    }
  }
}
