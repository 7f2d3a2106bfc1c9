/**
 * Measures of one ranking against graded judgements (qrels). Formulas: Järvelin and Kekäläinen, "Cumulated gain-based
 * evaluation of IR techniques" (2002), with the gain of Burges et al., "Learning to rank using gradient descent" (2005);
 * Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008), chapter 8; Fawcett, "An introduction
 * to ROC analysis" (2006). A measure that has no meaning for a demand is NaN there, and means leave it out.
 */

/** Grade by supply id: 3 this very problem and object, 2 clearly useful, 1 same field, 0 no. */
export type Judgements = ReadonlyMap<string, number>

export const CUT = 10

/** From this grade on a patent is useful. */
export const USEFUL = 2

const gain = (grade: number) => 2 ** grade - 1

/** Discounted cumulated gain of the first ten: sum of (2^grade - 1) / log2(rank + 1). */
function dcg(grades: readonly number[]): number {
  return grades.slice(0, CUT).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0)
}

const isUseful = (grade: number | undefined) => (grade ?? 0) >= USEFUL

export const hasUseful = (judged: Judgements): boolean => [...judged.values()].some(isUseful)

/**
 * nDCG@10: the gain of the ranking over that of the best one possible. An unjudged patent counts as grade 0.
 * @param ranked Supply ids, best first.
 * @returns 0 to 1; NaN where no patent has a grade above 0.
 */
export function ndcg10(ranked: readonly string[], judged: Judgements): number {
  const ideal = dcg([...judged.values()].sort((a, b) => b - a))
  return dcg(ranked.slice(0, CUT).map((id) => judged.get(id) ?? 0)) / ideal
}

/** Share of all useful patents that stand in the top ten: 0 to 1; NaN where none is useful. */
export function recall10(ranked: readonly string[], judged: Judgements): number {
  const useful = [...judged.values()].filter(isUseful).length
  return ranked.slice(0, CUT).filter((id) => isUseful(judged.get(id))).length / useful
}

/** One over the rank of the first useful patent; 0 where none is ranked, NaN where none is useful. */
export function reciprocalRank(ranked: readonly string[], judged: Judgements): number {
  if (!hasUseful(judged)) return Number.NaN
  const first = ranked.findIndex((id) => isUseful(judged.get(id)))
  return first === -1 ? 0 : 1 / (first + 1)
}

/**
 * How many of the top ten nobody has graded: they count as 0, so look at them before believing a drop.
 * NaN where nothing was graded at all.
 */
export function unjudged10(ranked: readonly string[], judged: Judgements): number {
  if (judged.size === 0) return Number.NaN
  return ranked.slice(0, CUT).filter((id) => !judged.has(id)).length
}

/**
 * Area under the ROC curve, within the judged patents: how probably a useful one scores above another, ties half.
 * @param scores Score by supply id; a patent that is not in it scores 0.
 * @returns 0 to 1; NaN where all are useful or none is.
 */
export function auc(scores: ReadonlyMap<string, number>, judged: Judgements): number {
  const scoresWhere = (useful: boolean) =>
    [...judged].filter(([, grade]) => isUseful(grade) === useful).map(([id]) => scores.get(id) ?? 0)
  const others = scoresWhere(false)
  const useful = scoresWhere(true)
  let won = 0
  for (const score of useful) for (const other of others) won += score > other ? 1 : score === other ? 0.5 : 0
  return won / (useful.length * others.length)
}

/** Mean of the numbers that are numbers; NaN of none. */
export function mean(numbers: readonly number[]): number {
  const real = numbers.filter((number) => !Number.isNaN(number))
  return real.reduce((sum, number) => sum + number, 0) / real.length
}
