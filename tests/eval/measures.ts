/** Measures of a ranking against graded judgements (qrels). An unjudged patent counts as grade 0. */

/** Grade by record id, 0 to 3. */
export type Judgements = ReadonlyMap<string, number>

const CUT = 10
/** From this grade on a patent is useful. */
const USEFUL = 2

const gain = (grade: number) => 2 ** grade - 1
const dcg = (grades: readonly number[]) =>
  grades.slice(0, CUT).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0)

/** nDCG@10 with gain 2^grade - 1; NaN where nothing is relevant. */
export function ndcg10(ranked: readonly string[], judged: Judgements): number {
  const ideal = dcg([...judged.values()].sort((a, b) => b - a))
  return dcg(ranked.map((id) => judged.get(id) ?? 0)) / ideal
}

/** Share of the useful patents (at most ten) that are in the top ten. */
export function recall10(ranked: readonly string[], judged: Judgements): number {
  const useful = [...judged.values()].filter((grade) => grade >= USEFUL).length
  const found = ranked.slice(0, CUT).filter((id) => (judged.get(id) ?? 0) >= USEFUL).length
  return found / Math.min(CUT, useful)
}

/** One over the rank of the first useful patent. */
export function reciprocalRank(ranked: readonly string[], judged: Judgements): number {
  const first = ranked.findIndex((id) => (judged.get(id) ?? 0) >= USEFUL)
  return first < 0 ? 0 : 1 / (first + 1)
}

export function mean(numbers: readonly number[]): number {
  const real = numbers.filter((number) => !Number.isNaN(number))
  return real.reduce((sum, number) => sum + number, 0) / real.length
}
