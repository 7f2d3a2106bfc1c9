/** Candidates for the problem statement of a patent, from its abstract and its title. */
import type { ProblemKind } from './clause-value.ts'
import type { Place } from './edges.ts'
import { bestPassages } from './passages.ts'
import { scoredClauses, titleContext } from './scored-clauses.ts'
import { type SupplyWords, supplyScanners } from './supply-words.ts'
import { purposeOfTitle } from './title.ts'
import { trimStatement } from './trim.ts'
import type { Token } from './word-scanner.ts'

export interface SupplyCandidate extends Place {
  readonly field: 'title' | 'abstract'
  readonly text: string
  readonly score: number
  readonly kind: ProblemKind
}

const within = (tokens: readonly Token[], { start, end }: Place): Token[] =>
  tokens.filter((token) => token.start >= start && token.end <= end)

/** Gives at most `most` candidates, best first. Linear in the length of the texts. */
export type SupplyProposer = (title: string, abstract: string, most: number) => SupplyCandidate[]

export function createSupplyProposer(words: SupplyWords): SupplyProposer {
  const scanners = supplyScanners(words)

  function inTitle(title: string, tokens: readonly Token[]): SupplyCandidate[] {
    const purpose = purposeOfTitle(title, tokens, scanners.title.scan(title))
    if (purpose === null) return []
    return [{ ...purpose, field: 'title', text: title.slice(purpose.start, purpose.end), kind: 'purpose' }]
  }

  return (title, abstract, most) => {
    const titleTokens = scanners.text.scan(title)
    const tokens = scanners.text.scan(abstract)
    const clauses = scoredClauses(abstract, tokens, titleContext(title, titleTokens))
    const inAbstract = bestPassages(clauses, most).map((passage): SupplyCandidate => {
      const { start, end } = trimStatement(abstract, within(tokens, passage), passage)
      const { score, kind } = passage
      return { field: 'abstract', text: abstract.slice(start, end), start, end, score, kind }
    })
    return [...inAbstract, ...inTitle(title, titleTokens)].sort((a, b) => b.score - a.score).slice(0, most)
  }
}
