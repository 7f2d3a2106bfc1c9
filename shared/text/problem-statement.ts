/**
 * Proposes a problem statement for a record: the passage of its text that says which problem it solves
 * or has. The patterns are data (`resources/lexicon/problem-patterns.json`), so this module knows no words.
 */

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
const EDGES = /^[\s，,、：:。；;]+|[\s，,、：:。；;]+$/gu

/** The passage without blanks and punctuation at its ends. */
function trimmed(source: string, start: number, end: number): Passage {
  const raw = source.slice(start, end)
  const lead = /^[\s，,、：:。；;]*/u.exec(raw)?.[0].length ?? 0
  const text = raw.replace(EDGES, '')
  return { text, start: start + lead, end: start + lead + text.length }
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
      const text = best.text.slice(0, patterns.demand.maxLength)
      return { text, start: best.start, end: best.start + text.length }
    },
  }
}

/** Sentences with their places; one too short to mean anything alone goes with the next. */
function sentencesOf(text: string, shortest: number): Passage[] {
  const sentences: Passage[] = []
  let openFrom: number | null = null
  for (const match of text.matchAll(SENTENCE)) {
    const start: number = openFrom ?? match.index
    const passage = trimmed(text, start, match.index + match[0].length)
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
