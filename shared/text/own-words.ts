/** A user's own words: the format of the shipped lexicon, read leniently, and how they win over the shipped lines. */
import { type LexiconLine, type LexiconProblem, parseLexicon } from './lexicon.ts'
import { isStopLine, parseStopLines, type StopLine } from './own-stop-words.ts'

/** Own words are a field of their own. */
export const OWN_FIELD = 'own'

interface SwitchedOff {
  /** 1-based. */
  readonly line: number
  /** The line as written. */
  readonly text: string
  readonly relation: LexiconLine
}

export interface OwnWords {
  readonly lines: readonly LexiconLine[]
  /** Shipped relations that the user switches off: lines that begin with `!`. */
  readonly off: readonly SwitchedOff[]
  /** Words that tell nothing: lines that begin with `?`. */
  readonly stops: readonly StopLine[]
}

export interface OwnProblem {
  /** 1-based. */
  readonly line: number
  readonly code: LexiconProblem['code'] | 'nothingOff'
  /** The line as written. */
  readonly text: string
}

/** How many lines say something that can be used. */
export const usableLines = ({ lines, off, stops }: OwnWords): number => lines.length + off.length + stops.length

/** A line as people write it on a keyboard for Chinese: full-width signs, any comma, no blanks around the sign. */
function tidied(line: string): string {
  const signs = line.normalize('NFKC').replaceAll('、', ',').replaceAll('〜', '~')
  return signs.replace(/\s*(=>|[=<~])\s*/g, ' $1 ').trim()
}

const isOff = (line: string): boolean => line.startsWith('!') && !isStopLine(line)

/** Reads what a user has written. Lines that cannot be used are told with their number; the rest stands. */
export function parseOwnWords(text: string): OwnWords & { readonly problems: readonly OwnProblem[] } {
  const written = text.split(/\r?\n/).map((line) => line.trim())
  const tidy = written.map(tidied)
  const said = parseLexicon(OWN_FIELD, tidy.map((line) => (isOff(line) || isStopLine(line) ? '' : line)).join('\n'))
  const off = tidy.flatMap((line, i) => {
    if (!isOff(line)) return []
    return [{ line: i + 1, text: written[i] as string, ...parseLexicon(OWN_FIELD, line.slice(1)) }]
  })
  const { stops, problems: ofStops } = parseStopLines(tidy, written)
  const problems = [
    ...ofStops,
    ...said.problems.map(({ line, code }) => ({ line, code, text: written[line - 1] as string })),
    ...off.flatMap(({ problems: own, line, text: whole }) => own.map(({ code }) => ({ line, code, text: whole }))),
  ]
  return {
    lines: said.lines,
    off: off.flatMap(({ lines, line, text: whole }) => lines.map((relation) => ({ line, text: whole, relation }))),
    stops,
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

type Relations = Map<string, Set<string>>

const keyOf = (relation: LexiconLine['relation'], term: string): string => `${relation} ${term}`

function note(relations: Relations, key: string, terms: readonly string[]): void {
  const known = relations.get(key) ?? new Set()
  for (const term of terms) known.add(term)
  relations.set(key, known)
}

/** What is said of each term on the left; of each name, in a `=` line. */
function relationsOf(lines: readonly LexiconLine[]): Relations {
  const relations: Relations = new Map()
  for (const { relation, left, right } of lines) {
    const names = relation === 'same' ? [left, ...right] : [left]
    for (const name of names) note(relations, keyOf(relation, name), relation === 'same' ? names : right)
  }
  return relations
}

/** Lines that switch something off that no shipped line says, or no shipped stop word is: most likely a slip. */
export function nothingOff(
  { off, stops }: OwnWords,
  shipped: readonly LexiconLine[],
  shippedStops: ReadonlySet<string>,
): OwnProblem[] {
  const said = relationsOf(shipped)
  const idle = off.filter(({ relation: { relation, left, right } }) => {
    const known = said.get(keyOf(relation, left))
    return right.some((term) => known?.has(term) !== true)
  })
  const idleStops = stops.filter((stop) => stop.off && stop.words.some((word) => !shippedStops.has(word)))
  return [...idle, ...idleStops].map(({ line, text }) => ({ line, code: 'nothingOff', text }))
}

/** The line without what is switched off of it; null where nothing is left. */
function withoutOff(line: LexiconLine, off: Relations): LexiconLine | null {
  const { relation } = line
  const names = relation === 'same' ? [line.left, ...line.right] : [line.left]
  const gone = new Set(names.flatMap((name) => [...(off.get(keyOf(relation, name)) ?? [])]))
  if (gone.size === 0) return line
  const [left = '', ...right] =
    relation === 'same' ? names.filter((name) => !gone.has(name)) : [line.left, ...line.right]
  const kept = right.filter((term) => !gone.has(term))
  return kept.length === 0 ? null : { ...line, left, right: kept }
}

/**
 * The shipped lines and the user's own, which win: an own `<`, `~` or `=>` replaces the shipped lines of the same sign
 * with the same left term; `=` only adds names. `! a = b` takes the name b from what is called a.
 */
export function withOwnWords(shipped: readonly LexiconLine[], own: Pick<OwnWords, 'lines' | 'off'>): LexiconLine[] {
  const replaced = new Set(own.lines.map(({ relation, left }) => keyOf(relation, left)))
  const off: Relations = new Map()
  for (const { relation: each } of own.off) note(off, keyOf(each.relation, each.left), each.right)
  const kept = shipped
    .filter(({ relation, left }) => relation === 'same' || !replaced.has(keyOf(relation, left)))
    .map((line) => withoutOff(line, off))
  return [...kept.filter((line) => line !== null), ...own.lines]
}
