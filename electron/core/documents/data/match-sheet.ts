/** Data of the match sheet (对接表): one demand and its patents, for the visit to the farm. */
import type { ChosenForDemand } from '../chosen-matches.ts'
import { demandView } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import { fittingPatents } from './fit.ts'
import { demandOptions, headOf, type Maker } from './head.ts'

export function matchSheetData({ demand, chosen }: ChosenForDemand, maker: Maker): DocumentData<'matchSheet'> {
  const options = demandOptions(maker)
  return {
    ...headOf(maker),
    demand: demandView(demand, 1, options),
    count: String(chosen.length),
    onlyWeak:
      chosen.length > 0 && chosen.every(({ level, decision }) => level === 'weak' && decision?.state !== 'shortlisted'),
    hasPatents: chosen.length > 0,
    patents: fittingPatents(demand, chosen, maker, options),
  }
}
