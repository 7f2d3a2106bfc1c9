/** Chooses the best passages that lie apart. */
import type { Place } from './edges.ts'

interface Scored extends Place {
  readonly score: number
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end

/** The best of at least `least` that overlaps none of the others; of equal ones the first. */
function bestBeside<P extends Scored>(passages: readonly P[], others: readonly P[], least: number): P | null {
  let best: P | null = null
  for (const passage of passages) {
    if (passage.score < least || (best !== null && passage.score <= best.score)) continue
    if (!others.some((other) => overlap(passage, other))) best = passage
  }
  return best
}

/** At most `most` passages, best first. Linear in their number. */
export function chooseApart<P extends Scored>(passages: readonly P[], most: number, least: number): P[] {
  const chosen: P[] = []
  while (chosen.length < most) {
    const next = bestBeside(passages, chosen, least)
    if (next === null) break
    chosen.push(next)
  }
  return chosen
}
