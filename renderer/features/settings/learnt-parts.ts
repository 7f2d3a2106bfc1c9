/** What was learnt about the parts of the score, as it is told. */
import type { Learning } from '#shared/contract/matching.ts'

type Part = Learning['parts'][number]

export interface LearntPart {
  readonly part: Part['part']
  readonly change: 'more' | 'less' | 'same'
  /** Of the default, with two digits after the point. */
  readonly times: string
}

/** A smaller change than this is as good as none. */
const WORTH_TELLING = 0.03

/** Every part with how much more or less it counts, the largest change first. */
export function learntParts(parts: readonly Part[]): LearntPart[] {
  // A part that is off by default stays off: there is nothing to multiply.
  const timesOf = ({ weight, byDefault }: Part) => (byDefault > 0 ? weight / byDefault : 1)
  const size = (part: Part) => Math.abs(Math.log(timesOf(part)))
  return [...parts]
    .sort((a, b) => size(b) - size(a))
    .map((each) => {
      const times = timesOf(each)
      const change = Math.abs(times - 1) < WORTH_TELLING ? 'same' : times > 1 ? 'more' : 'less'
      return { part: each.part, change, times: times.toFixed(2) }
    })
}
