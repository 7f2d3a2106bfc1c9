/** A text as the engine reads it, for showing: the lexicon's words in it, what they lead to, and the words between. */
import type { ObjectWords } from '../text/object-groups.ts'
import { longestOf, TermFinder } from '../text/term-finder.ts'
import { wordsOf } from '../text/words.ts'
import type { LexiconGraph } from './lexicon-graph.ts'
import { Objects } from './objects.ts'
import { type StopWords, stopsIn } from './stop-words.ts'

/** Where a word of the lexicon leads. */
export interface Lead {
  /** The last step: to other names, wider or special things, causes, remedies. */
  readonly relation: 'same' | 'kind' | 'wider' | 'symptom' | 'remedy'
  /** Names of what it leads to. */
  readonly words: readonly string[]
  /** What lies between, where it takes two steps. */
  readonly through: string | null
  /** 0 to 1: how much finding it in a patent counts. */
  readonly weight: number
}

export interface Segment {
  readonly start: number
  readonly end: number
  /** In the lexicon; a word without meaning for a match; any other word. */
  readonly kind: 'term' | 'stop' | 'word'
  /** Groups of objects that it names. */
  readonly objects: readonly string[]
  /** Strongest first. */
  readonly leads: readonly Lead[]
}

/** So many names stand for a thing, and so many things for a word: more would not be read. */
const NAMES = 6
const LEADS = 16

/** Reads texts with one lexicon. Making it takes about as long as reading a thousand texts: keep it. */
export class Segmenter {
  private readonly graph: LexiconGraph
  private readonly objects: Objects
  private readonly finder: TermFinder
  private readonly names = new Map<number, string[]>()
  private readonly stopWords: StopWords

  constructor(graph: LexiconGraph, objectWords: ObjectWords, stopWords: StopWords) {
    this.graph = graph
    this.objects = new Objects(objectWords, graph)
    this.finder = new TermFinder([...graph.terms, ...this.objects.extraTerms])
    this.stopWords = stopWords
    for (const [term, nodes] of graph.nodesOf.entries()) {
      for (const node of nodes) {
        const known = this.names.get(node)
        if (known === undefined) this.names.set(node, [graph.terms[term] as string])
        else known.push(graph.terms[term] as string)
      }
    }
  }

  /** In the order of the text; punctuation and blanks are left out. */
  segment(text: string): Segment[] {
    const terms = longestOf(this.finder.find(text))
    const found = terms.map((term) => ({
      start: term.start,
      end: term.end,
      kind: 'term' as const,
      objects: this.objects.namesIn(this.objects.maskOf([term])),
      leads: this.leadsOf(term.term),
    }))
    const isWithin = (at: number) => terms.some(({ start, end }) => start <= at && at < end)
    const isStop = stopsIn(text, this.stopWords)
    const words = wordsOf(text)
      .filter(({ start, end }) => !isWithin(start) && !isWithin(end - 1))
      .map(({ start, end }) => ({
        start,
        end,
        kind: isStop(start, end) ? ('stop' as const) : ('word' as const),
        objects: [],
        leads: [],
      }))
    return [...found, ...words].sort((a, b) => a.start - b.start)
  }

  /** A homonym leads where each of its meanings does. A word of the groups of objects alone leads nowhere. */
  private leadsOf(term: number): Lead[] {
    const own = this.graph.terms[term]
    const leads = (this.graph.nodesOf[term] ?? []).flatMap((node) =>
      this.graph.expand(node).map((to): Lead => {
        const steps = this.graph.path(node, to.node)
        return {
          relation: steps.at(-1)?.kind ?? 'same',
          words: (this.names.get(to.node) ?? []).filter((name) => name !== own).slice(0, NAMES),
          through: steps.length > 1 ? this.graph.nameOf(steps[0]?.to as number) : null,
          weight: to.weight,
        }
      }),
    )
    return leads
      .filter(({ words }) => words.length > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, LEADS)
  }

  /**
   * What a lexicon makes of a text, as one string: two lexicons that give the same differ in nothing that the text
   * could be matched by.
   */
  reading(text: string): string {
    const terms = longestOf(this.finder.find(text))
    const told = terms.map((term) => {
      const nodes = this.graph.nodesOf[term.term] ?? []
      const targets = nodes.flatMap((node) =>
        this.graph.expand(node).map((to) => `${to.weight.toFixed(3)} ${(this.names.get(to.node) ?? []).toSorted()}`),
      )
      return [term.start, term.end, ...this.objects.namesIn(this.objects.maskOf([term])), ...targets.toSorted()].join()
    })
    return told.join('\n')
  }
}
