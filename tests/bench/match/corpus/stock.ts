/** The stock of real texts that a corpus of any size is recombined from. Plain data: it goes to the children as JSON. */
import { wordStarts } from '#shared/text/words.ts'

/** A sentence as its words in order; what lies between them is a piece of its own. */
export type Sentence = readonly string[]

export interface StockSupply {
  readonly title: Sentence
  readonly abstract: readonly Sentence[]
  /** As the program proposes it. */
  readonly problem: string
}

export interface StockDemand {
  readonly title: Sentence
  readonly description: readonly Sentence[]
  readonly problem: string
}

export interface Stock {
  /** Where the texts are from, for the reader. */
  readonly from: string
  readonly supplies: readonly StockSupply[]
  readonly demands: readonly StockDemand[]
  /** Words to vary sentences with, as often as they are used. */
  readonly words: readonly string[]
}

const SENTENCES = /[^。；;！？!?\n]+[。；;！？!?\n]*/gu
const HAN_WORD = /^\p{Script=Han}{2,4}$/u

function wordsOf(text: string): string[] {
  const starts = wordStarts(text)
  return starts.slice(0, -1).map((start, i) => text.slice(start, starts[i + 1]))
}

const sentencesOf = (text: string): string[][] => (text.match(SENTENCES) ?? []).map(wordsOf)

export interface PlainTexts {
  readonly from: string
  readonly supplies: readonly { readonly title: string; readonly abstract: string; readonly problem: string }[]
  readonly demands: readonly { readonly title: string; readonly description: string; readonly problem: string }[]
  /** More words than the texts have. */
  readonly terms: readonly string[]
}

/** Every so many words of the texts are kept to vary with: enough that common ones stay common. */
const WORD_STEP = 7

/** Cuts the texts into what they are recombined from. */
export function stockOf({ from, supplies, demands, terms }: PlainTexts): Stock {
  const cutSupplies = supplies.map(({ title, abstract, problem }) => ({
    title: wordsOf(title),
    abstract: sentencesOf(abstract),
    problem,
  }))
  const used = cutSupplies.flatMap(({ title, abstract }) => [...title, ...abstract.flat()])
  const words = used.filter((word) => HAN_WORD.test(word)).filter((_, i) => i % WORD_STEP === 0)
  return {
    from,
    supplies: cutSupplies,
    demands: demands.map(({ title, description, problem }) => ({
      title: wordsOf(title),
      description: sentencesOf(description),
      problem,
    })),
    words: [...words, ...terms],
  }
}
