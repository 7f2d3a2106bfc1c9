/** Which values of a facet are shown: the most frequent, and in any case those that are chosen. */
import type { ValueCount } from '../protocol.ts'

/** Whether what a value is called has the words that values are searched by. */
export type FitsLabel = (label: string) => boolean

interface Shown {
  readonly labels: Readonly<Record<string, string>>
  readonly chosen: ReadonlySet<string>
  readonly fits: FitsLabel
  readonly limit: number
}

/** Chosen ones that no record has (any more, or a section of the IPC) are told too, so that they can be taken back. */
function withMissing(present: readonly ValueCount[], chosen: ReadonlySet<string>): ValueCount[] {
  const known = new Set(present.map(({ value }) => value))
  const missing = [...chosen].filter((value) => !known.has(value))
  return [...present, ...missing.map((value) => ({ value, count: 0, chosen: true }))]
}

export function valuesThatFit(present: readonly ValueCount[], { labels, chosen, fits, limit }: Shown): ValueCount[] {
  const fitting = withMissing(present, chosen).filter(({ value, chosen: is }) => is || fits(labels[value] ?? value))
  // Of thousands only those are put in order that can be among the first.
  const least =
    Uint32Array.from(fitting, ({ count }) => count)
      .sort()
      .at(-limit) ?? 0
  const sorted = fitting
    .filter(({ count, chosen: is }) => is || count >= least)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const first = sorted.slice(0, limit)
  return [...first, ...sorted.slice(limit).filter((each) => each.chosen)]
}
