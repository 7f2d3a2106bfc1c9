/** Numbered lists in a demand (1、…；2、…): what is numbered belongs together, and is one clause. */
import type { Clause } from './clauses.ts'
import { markerAt } from './edges.ts'

const joined = (clauses: readonly Clause[]): Clause => ({
  start: (clauses[0] as Clause).start,
  end: (clauses.at(-1) as Clause).end,
  sentence: (clauses[0] as Clause).sentence,
  tokens: clauses.flatMap(({ tokens }) => tokens),
})

/** A full stop behind a number (1. …) has cut it from the clause that it numbers. */
function isBareNumber(text: string, { start, end }: Clause): boolean {
  const marker = markerAt(text, start)
  return marker !== null && start + marker.length > end
}

/** @returns how many clauses the list that begins with this one has; 0 where none begins, or it is too long */
function lengthOfList(text: string, clauses: readonly Clause[], first: number, longest: number): number {
  const { start } = clauses[first] as Clause
  if (markerAt(text, start)?.number !== 1) return 0
  let items = 0
  let last = first
  for (let i = first; i < clauses.length; i += 1) {
    const clause = clauses[i] as Clause
    const isItem = markerAt(text, clause.start)?.number === items + 1
    // Behind the last item the list ends with the sentence.
    if (isItem) last = Math.min(i + Number(isBareNumber(text, clause)), clauses.length - 1)
    else if (clause.sentence === clauses[last]?.sentence) last = i
    if (isItem) items += 1
    if (clause.end - start > longest) break
  }
  const fits = (clauses[last] as Clause).end - start <= longest
  return items > 1 && fits ? last - first + 1 : 0
}

/**
 * Makes one clause of each numbered list of at most `longest` UTF-16 units. Of a longer one, and of one with a heading
 * in it, every item stands for itself. Linear: no list is followed further than that.
 * @returns the clauses, and of those that are lists the clauses they were made of
 */
export function withLists(
  text: string,
  clauses: readonly Clause[],
  { longest, isHeading }: { readonly longest: number; readonly isHeading: (clause: Clause) => boolean },
): { readonly clauses: readonly Clause[]; readonly lists: ReadonlyMap<Clause, readonly Clause[]> } {
  const result: Clause[] = []
  const lists = new Map<Clause, readonly Clause[]>()
  for (let i = 0; i < clauses.length; ) {
    const clause = clauses[i] as Clause
    const members = clauses.slice(i, i + lengthOfList(text, clauses, i, longest))
    const isList = members.length > 0 && !members.some(isHeading)
    const whole = isList ? joined(members) : clause
    if (isList) lists.set(whole, members)
    result.push(whole)
    i += isList ? members.length : 1
  }
  return { clauses: result, lists }
}
