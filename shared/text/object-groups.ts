/** The objects of the trade, as groups of words (`resources/lexicon/objects.list`): crops, animals, what is made of them. */
import { termKey } from './lexicon.ts'

export interface ObjectGroup {
  readonly name: string
  /** Number of the group that this one is within; -1 for none. */
  readonly within: number
  readonly words: readonly string[]
}

export interface ObjectWords {
  readonly groups: readonly ObjectGroup[]
  /** Words that hold a word of a group and are about something else. */
  readonly lookalikes: readonly string[]
}

export const NO_OBJECT_WORDS: ObjectWords = { groups: [], lookalikes: [] }

/** Name of the line with the lookalikes. */
const LOOKALIKES = '-'

/** Masks of groups are two numbers of 32 bits. */
export const MAX_GROUPS = 64

const LINE = /^(?<name>\S+)(?: < (?<within>\S+))? : (?<words>.+)$/u

/**
 * Reads the list of groups; a group must stand above those within it.
 * @throws RangeError naming the line: the list is shipped with the program, and its test reads it.
 */
export function parseObjectWords(content: string): ObjectWords {
  const lookalikes: string[] = []
  const groups: ObjectGroup[] = []
  const numbers = new Map<string, number>()
  for (const [i, raw] of content.split(/\r?\n/).entries()) {
    const text = raw.trim()
    if (text === '' || text.startsWith('#')) continue
    const { name, within, words } = LINE.exec(text)?.groups ?? {}
    if (name === LOOKALIKES) {
      lookalikes.push(...(words ?? '').split(' ').map(termKey))
      continue
    }
    const wider = within === undefined ? -1 : numbers.get(within)
    const isUsable = name !== undefined && words !== undefined && wider !== undefined && !numbers.has(name)
    if (!isUsable || groups.length === MAX_GROUPS) throw new RangeError(`Object groups, line ${i + 1}: ${text}`)
    numbers.set(name, groups.length)
    groups.push({ name, within: wider, words: words.split(' ').map(termKey) })
  }
  return { groups, lookalikes }
}
