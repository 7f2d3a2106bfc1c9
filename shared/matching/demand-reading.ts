/** A demand as an explanation reads it, made once and used for every patent proposed: its texts in units. */
import { askedTexts } from './index/demand-query.ts'
import type { TextUnits } from './index/text-units.ts'
import type { DemandText } from './texts.ts'

/** The texts with which the demand asks, each once. */
export type AskedUnits = Readonly<Record<'whole' | 'problem', readonly TextUnits[]>>

/** @param read Gives a text as units; each text is read once. */
export function askedUnits(demand: DemandText, read: (text: string) => TextUnits): AskedUnits {
  const { whole, problem } = askedTexts(demand)
  return {
    whole: whole.flatMap(({ texts }) => texts.map(read)),
    problem: problem.flatMap(({ texts }) => texts.map(read)),
  }
}
