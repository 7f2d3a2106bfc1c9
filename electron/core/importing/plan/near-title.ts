/**
 * Titles that are nearly the same: equal but for words that say nothing, or one character apart. One character is
 * looked for by halves (at most one of the two can hold it), so that the time grows with the number of titles and not
 * with its square.
 */
import titles from '../../../../resources/vocabulary/titles.json' with { type: 'json' }

const FILLER = new RegExp(titles.filler.join('|'), 'gu')
/** Characters that alone tell one thing from another: digits, Latin letters, numerals, opposites. */
const TELLING = new Set(titles.telling)
const isTelling = (char: string): boolean => TELLING.has(char) || !/\p{Script=Han}/u.test(char)

/** A shorter title is too often one character from another. */
const MIN_LENGTH = 10
/** A half that more titles share tells nothing; looking at all of them would take for ever. */
const MAX_SHARING = 16

/** The title without words that say nothing. @param title Without blanks and punctuation, as in an identity. */
export function titleCore(title: string): string {
  return title.replace(FILLER, '') || title
}

/** Whether one replaced, added or missing character leads from one to the other, and it is not a telling one. */
export function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short === long) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const isReplaced = short.length === long.length
  if (short.slice(isReplaced ? start + 1 : start) !== long.slice(start + 1)) return false
  return !isTelling(long.charAt(start)) && !(isReplaced && isTelling(short.charAt(start)))
}

/** Cores of titles, found by others that are one character apart. */
export class NearTitles {
  private readonly byHalf = new Map<string, string[]>()

  add(core: string): void {
    if (core.length < MIN_LENGTH) return
    const middle = core.length >> 1
    this.addHalf(`${core.length}<${core.slice(0, middle)}`, core)
    this.addHalf(`${core.length}>${core.slice(middle)}`, core)
  }

  /** Those that were added, the first first. */
  find(core: string): string[] {
    if (this.byHalf.size === 0) return []
    const found = new Set<string>()
    for (let length = Math.max(core.length - 1, MIN_LENGTH); length <= core.length + 1; length += 1) {
      const middle = length >> 1
      const heads = this.byHalf.get(`${length}<${core.slice(0, middle)}`) ?? []
      const tails = this.byHalf.get(`${length}>${core.slice(core.length - length + middle)}`) ?? []
      for (const other of [...heads, ...tails]) if (isOneApart(core, other)) found.add(other)
    }
    return [...found]
  }

  private addHalf(half: string, core: string): void {
    const sharing = this.byHalf.get(half) ?? []
    if (sharing.length < MAX_SHARING) sharing.push(core)
    this.byHalf.set(half, sharing)
  }
}
