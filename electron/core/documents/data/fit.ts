/** Why a demand and a patent belong together, as documents say it. */

import type { Demand } from '#shared/contract/records.ts'
import { maskPhone } from '#shared/domain/mask.ts'
import { cleanText } from '../../exporting/cell-text.ts'
import { uncoveredSentence } from '../../matching/sentences.ts'
import type { ChosenMatch } from '../chosen-matches.ts'
import { inChinese, levelWord, listed } from '../words.ts'
import { type DemandViewOptions, isHidden, unnamed } from './demand-view.ts'
import type { DocumentData, Fit } from './fields.ts'
import type { Maker } from './head.ts'
import { patentOptions } from './head.ts'
import { patentView } from './patent-view.ts'

/** As many as a narrow column bears. */
const NAMED_UNCOVERED = 4

/** What speaks for the patent; what is missing has a field of its own. */
function reasonOf({ reason, uncovered }: Pick<ChosenMatch, 'reason' | 'uncovered'>): string {
  const missing = uncoveredSentence(uncovered, inChinese)
  return missing !== '' && reason.endsWith(missing) ? reason.slice(0, -missing.length) : reason
}

/** The reason quotes the demand's words, so the names that must stay hidden go out of it too. */
export function fitOf(match: Omit<ChosenMatch, 'supply'>, demand: Demand, options: DemandViewOptions): Fit {
  const hidden = isHidden(demand, options)
  const { scrub } = unnamed(demand, options)
  const nameless = (text: string): string => (hidden ? scrub(cleanText(text)) : cleanText(text))
  const shown = (text: string): string => (options.showContacts ? nameless(text) : maskPhone(nameless(text)))
  return {
    level: levelWord(match.level),
    reason: shown(reasonOf(match)),
    uncovered: shown(listed(match.uncovered.slice(0, NAMED_UNCOVERED))),
    shortlisted: match.decision?.state === 'shortlisted',
    note: shown(match.decision?.note ?? ''),
  }
}

type FittingPatent = DocumentData<'matchSheet'>['patents'][number]

export function fittingPatents(
  demand: Demand,
  chosen: readonly ChosenMatch[],
  maker: Maker,
  options: DemandViewOptions,
): FittingPatent[] {
  return chosen.map((match, index) => ({
    ...patentView(match.supply, index + 1, patentOptions(maker, options.isPublic)),
    ...fitOf(match, demand, options),
  }))
}
