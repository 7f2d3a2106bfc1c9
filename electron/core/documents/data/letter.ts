/** Data of the letter to a company (一企一策建议书): its demands, their patents, and the parts that people write. */
import { cleanText } from '../../exporting/cell-text.ts'
import type { ChosenForDemand } from '../chosen-matches.ts'
import { demandView } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import { fittingPatents } from './fit.ts'
import { demandOptions, headOf, type Maker } from './head.ts'

/** The parts that people write, a paragraph a line. */
export interface LetterTexts {
  readonly expert: string
  readonly route: string
  readonly policies: string
}

const paragraphs = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function writtenParts(texts: LetterTexts) {
  const expert = paragraphs(texts.expert)
  const route = paragraphs(texts.route)
  const policies = paragraphs(texts.policies)
  return {
    hasExpert: expert.length > 0,
    expert,
    hasRoute: route.length > 0,
    route,
    hasPolicies: policies.length > 0,
    policies,
  }
}

/** @param demands Of one organisation. */
export function letterData(
  organisation: string,
  demands: readonly ChosenForDemand[],
  texts: LetterTexts,
  maker: Maker,
): DocumentData<'letter'> {
  // The company reads its own name; it is hidden from others only.
  const options = { ...demandOptions(maker), isPublic: false }
  const named = demands.map(({ demand, chosen }, index) => {
    const open = { ...demand, confidential: false }
    return {
      ...demandView(open, index + 1, options),
      confidential: demand.confidential,
      count: String(chosen.length),
      hasPatents: chosen.length > 0,
      patents: fittingPatents(open, chosen, maker, options),
    }
  })
  return {
    ...headOf(maker),
    organisation: cleanText(organisation),
    count: String(demands.length),
    demands: named,
    ...writtenParts(texts),
  }
}
