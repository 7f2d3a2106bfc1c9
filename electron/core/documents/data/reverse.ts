/** Data of the reverse push (反向推送): a university's patents with the demands that fit. */
import type { Demand, Supply } from '#shared/contract/records.ts'
import type { ChosenMatch } from '../chosen-matches.ts'
import { demandView } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import { fitOf } from './fit.ts'
import { demandOptions, headOf, type Maker, patentOptions } from './head.ts'
import { patentView } from './patent-view.ts'

export interface PatentWithDemands {
  readonly supply: Supply
  readonly demands: readonly (Omit<ChosenMatch, 'supply'> & { readonly demand: Demand })[]
}

/** @param patents All of the holder's; those without a demand are only counted. */
export function reverseData(
  holder: string,
  patents: readonly PatentWithDemands[],
  maker: Maker,
): DocumentData<'reverse'> {
  const fitting = patents.filter(({ demands }) => demands.length > 0)
  const options = demandOptions(maker)
  return {
    ...headOf(maker),
    holder,
    count: String(patents.length),
    fitting: String(fitting.length),
    patents: fitting.map(({ supply, demands }, index) => ({
      ...patentView(supply, index + 1, patentOptions(maker)),
      demands: demands.map((match, place) => ({
        ...demandView(match.demand, place + 1, options),
        ...fitOf(match, match.demand, options),
      })),
    })),
  }
}
