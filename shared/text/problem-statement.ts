/**
 * Proposes a problem statement for a record: the passage of its text that says which problem it solves
 * or has. The patterns are data (`resources/lexicon/problem-patterns.json`), so this module knows no words.
 */
import { cut } from './cut.ts'

/** A passage of a text, by UTF-16 offsets, end exclusive. */
export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface ProblemPatterns {
  readonly supply: {
    readonly patterns: readonly { readonly score: number; readonly pattern: string }[]
    /** A passage in which this occurs loses `junkPenalty`. */
    readonly junk: string
    readonly junkPenalty: number
  }
  readonly demand: {
    readonly trouble: string
    readonly want: string
    readonly troubleScore: number
    readonly wantScore: number
    /** Sentences shorter than this are joined to the next one. */
    readonly shortClause: number
    readonly maxLength: number
  }
}

export interface ProblemFinder {
  /** The passage of a patent's abstract that states the problem or the effect; null where none does. */
  inAbstract(abstract: string): Passage | null
  /** The sentences of a demand that state the trouble, and what is wanted; null where none does. */
  inDescription(description: string): Passage | null
}

const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]?/gu
const EDGE = /[\s，,、：:。；;]/u

/**
 * The passage without blanks and punctuation at its ends. Goes by index from both ends: an expression anchored
 * at the end would try every blank of a long run anew.
 */
function trimmed(source: string, from: number, to: number): Passage {
  let start = from
  let end = to
  while (start < end && EDGE.test(source.charAt(start))) start++
  while (end > start && EDGE.test(source.charAt(end - 1))) end--
  return { text: source.slice(start, end), start, end }
}

function countMatches(pattern: RegExp, text: string): number {
  return new Set(text.match(pattern) ?? []).size
}

interface Candidate extends Passage {
  readonly score: number
}

const better = (a: Candidate, b: Candidate): Candidate => (b.score > a.score ? b : a)

export function createProblemFinder(patterns: ProblemPatterns): ProblemFinder {
  const supplyPatterns = patterns.supply.patterns.map(({ score, pattern }) => ({
    score,
    regex: new RegExp(pattern, 'dgu'),
  }))
  const junk = new RegExp(patterns.supply.junk, 'u')
  const trouble = new RegExp(patterns.demand.trouble, 'gu')
  const want = new RegExp(patterns.demand.want, 'gu')

  function abstractCandidates(abstract: string): Candidate[] {
    return supplyPatterns.flatMap(({ score, regex }) =>
      [...abstract.matchAll(regex)].map((match) => {
        const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0]
        const passage = trimmed(abstract, start, end)
        return { ...passage, score: score - (junk.test(passage.text) ? patterns.supply.junkPenalty : 0) }
      }),
    )
  }

  function sentenceScore(sentence: string): number {
    const { troubleScore, wantScore } = patterns.demand
    return troubleScore * countMatches(trouble, sentence) + wantScore * Math.min(1, countMatches(want, sentence))
  }

  return {
    inAbstract(abstract) {
      const found = abstractCandidates(abstract).filter((c) => c.score > 0 && c.text.length >= 6)
      const [first, ...rest] = found
      if (first === undefined) return null
      const { text, start, end } = rest.reduce(better, first)
      return { text, start, end }
    },
    inDescription(description) {
      const sentences = sentencesOf(description, patterns.demand.shortClause)
      const scored = sentences.map((s) => ({ ...s, score: sentenceScore(s.text) }))
      const [first, ...rest] = scored.filter((s) => s.score > 0)
      if (first === undefined) return null
      const best = rest.reduce(better, first)
      const { length } = cut(best.text, patterns.demand.maxLength)
      return trimmed(description, best.start, best.start + length)
    },
  }
}

/** Sentences with their places; one too short to mean anything alone goes with the next. */
function sentencesOf(text: string, shortest: number): Passage[] {
  const sentences: Passage[] = []
  let openFrom: number | null = null
  for (const match of text.matchAll(SENTENCE)) {
    const end = match.index + match[0].length
    // Thousands of blank lines behind a short word must not be trimmed away again and again.
    if (trimmed(text, match.index, end).text === '') continue
    const start: number = openFrom ?? match.index
    const passage = trimmed(text, start, end)
    if (passage.text.length < shortest) {
      openFrom = start
      continue
    }
    openFrom = null
    sentences.push(passage)
  }
  if (openFrom !== null) {
    const rest = trimmed(text, openFrom, text.length)
    if (rest.text !== '') sentences.push(rest)
  }
  return sentences
}
