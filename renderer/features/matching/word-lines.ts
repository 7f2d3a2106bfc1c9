/** The words of a reason with what each adds to the fit, as whole numbers that add up to it. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { shareOut } from '#shared/matching/fit.ts'
import { sumByWord, type WordSum } from './sum-by-word.ts'
import { shownFit } from './waterfall.ts'

export interface WordLine extends WordSum {
  readonly points: number
}

export interface WordLines {
  /** What is taken away first of all: it is why the fit is what it is. Then the highest. */
  readonly told: readonly WordLine[]
  /** What stop words and parts of words add: nobody wants to read them one by one. */
  readonly rest: number
}

/** @param score Of the patent. @param words As the reason has them, also those that nobody is told. */
export function wordLines(score: number, words: SupplyMatch['reasons']['words']): WordLines {
  const sums = sumByWord(words.filter(({ told }) => told))
  const restScore = words.filter(({ told }) => !told).reduce((sum, word) => sum + word.score, 0)
  const shares = shareOut(shownFit(score), [...sums.map((each) => each.score), restScore])
  const lines = sums.map((each, at): WordLine => ({ ...each, points: shares[at] as number }))
  const isTaken = (line: WordLine) => line.score < 0
  return { told: [...lines.filter(isTaken), ...lines.filter((line) => !isTaken(line))], rest: shares.at(-1) as number }
}
