/**
 * A corpus of any size from real texts. The first records are the real ones; the others put sentences of three of
 * them together and exchange a few words, so that length, word frequencies and the growth of the vocabulary stay
 * near those of real patents (docs/measuring.md has the figures).
 */
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { type Random, randomFor } from './random.ts'
import type { Sentence, Stock } from './stock.ts'

const SEED = 20_261_122

/** So many real texts are mixed into one. */
const SOURCES = 3

/** At most so many words of a sentence are exchanged, and how often one of them becomes a word that never was. */
const EXCHANGED = 5
const COINED = 0.5

const text = (sentence: Sentence) => sentence.join('')

/** Two halves of real words are a word that looks like one: what names of products and substances do. */
function coin(random: Random, words: readonly string[]): string {
  const [head, tail] = [random.of(words), random.of(words)]
  return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2))
}

function varied(random: Random, sentence: Sentence, words: readonly string[]): string {
  const pieces = [...sentence]
  for (let times = random.below(EXCHANGED + 1); times > 0; times -= 1) {
    pieces[random.below(pieces.length)] = random.chance(COINED) ? coin(random, words) : random.of(words)
  }
  return text(pieces)
}

/** A text about as long as the first source's, each sentence from the like place of one of the sources. */
function mixed(random: Random, sources: readonly (readonly Sentence[])[], words: readonly string[]): string {
  const [template = []] = sources
  const enough = template.map(text).join('').length
  let result = ''
  for (let i = 0; i < template.length && result.length < enough; i += 1) {
    const source = random.of(sources)
    const sentence = source[Math.floor((i / template.length) * source.length)]
    if (sentence !== undefined) result += varied(random, sentence, words)
  }
  return result
}

function mixedTitle(random: Random, titles: readonly Sentence[]): string {
  const [own = [], other = []] = titles
  if (own.length === 0 || other.length === 0) return text(own)
  return text(own.with(random.below(own.length), random.of(other)))
}

function chosen<T>(random: Random, from: readonly T[]): T[] {
  return Array.from({ length: SOURCES }, () => random.of(from))
}

const titlesOf = (sources: readonly { readonly title: Sentence }[]) => sources.map(({ title }) => title)

/** Patent number so much of the corpus: a real one as long as there are any. */
export function supplyAt(stock: Stock, number: number): SupplyText {
  const real = stock.supplies[number]
  if (real !== undefined) {
    return { title: text(real.title), abstract: real.abstract.map(text).join(''), keywords: [], problem: real.problem }
  }
  const random = randomFor(SEED, number)
  const sources = chosen(random, stock.supplies)
  const abstracts = sources.map(({ abstract }) => abstract)
  return {
    title: mixedTitle(random, titlesOf(sources)),
    abstract: mixed(random, abstracts, stock.words),
    keywords: [],
    problem: sources[0]?.problem ?? '',
  }
}

/** Demand number so much of the corpus, its problem given. */
export function demandAt(stock: Stock, number: number): DemandText {
  const rest = { keywords: [], problemWritten: true }
  const real = stock.demands[number]
  if (real !== undefined) {
    const { title, description, problem } = real
    return { ...rest, title: text(title), description: description.map(text).join(''), problem }
  }
  const random = randomFor(SEED + 1, number)
  const sources = chosen(random, stock.demands)
  const descriptions = sources.map(({ description }) => description)
  return {
    ...rest,
    title: mixedTitle(random, titlesOf(sources)),
    description: mixed(random, descriptions, stock.words),
    problem: sources[0]?.problem ?? '',
  }
}
