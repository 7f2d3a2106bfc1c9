/** Preferences of many demands as the rows of one model, demand by demand. */
import type { CandidateList, Features, Preference } from './candidates.ts'
import { preferences } from './candidates.ts'
import type { Range, Rows } from './pairwise-model.ts'

export interface Table {
  /** A column for each feature of the prior, and last one for what is held as it is. */
  readonly rows: Rows
  /** Each demand's rows, in the order of the lists. */
  readonly ranges: readonly Range[]
}

export type Prior = Readonly<Record<string, number>>

/** Fills one row: what may be learnt from it in the columns of its features, the rest in the last column. */
function fillRow(row: Float64Array, preference: Preference, prior: Prior, learnable: ReadonlySet<string>): void {
  for (const [k, name] of Object.keys(prior).entries()) {
    const value = ({ [name]: value = 0 }: Features) => value
    const difference = (prior[name] as number) * (value(preference.better) - value(preference.worse))
    const column = learnable.has(name) ? k : row.length - 1
    row[column] = (row[column] as number) + difference
  }
}

/**
 * @param objectFeatures Those that compare the object. Where the prior has any, "wrong object" teaches them alone:
 * the rest of such a patent may well have fitted.
 */
export function tableOf(lists: readonly CandidateList[], prior: Prior, objectFeatures: readonly string[]): Table {
  const perDemand = lists.map(preferences)
  const all = perDemand.flat()
  const columns = Object.keys(prior).length + 1
  const values = new Float64Array(all.length * columns)
  const everything = new Set(Object.keys(prior))
  const known = new Set(objectFeatures.filter((name) => everything.has(name)))
  const object = known.size > 0 ? known : everything
  for (const [i, preference] of all.entries()) {
    const row = values.subarray(i * columns, (i + 1) * columns)
    fillRow(row, preference, prior, preference.object ? object : everything)
  }
  let end = 0
  const ranges = perDemand.map(({ length }) => {
    end += length
    return { start: end - length, end }
  })
  return { rows: { columns, values, weights: Float64Array.from(all, ({ weight }) => weight) }, ranges }
}
