/** The lexicon: every text file of the shipped folder, together, and the groups of objects; with the user's own words. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LexiconLine, type LexiconProblem, parseLexicon } from '#shared/text/lexicon.ts'
import { type ObjectWords, parseObjectWords } from '#shared/text/object-groups.ts'
import type { StopLine } from '#shared/text/own-stop-words.ts'
import { parseOwnWords, usableLines, withOwnWords } from '#shared/text/own-words.ts'

const OBJECTS = 'objects.list'

export interface ReadLexicon {
  readonly lines: LexiconLine[]
  /** What is wrong with the other lines. */
  readonly problems: LexiconProblem[]
  readonly objectWords: ObjectWords
  /** The user's own changes to the stop words; the shipped ones are part of the program. */
  readonly stops: readonly StopLine[]
  /** Of all that is in use: an index made with other words is stale. */
  readonly sha256: string
}

/** @returns the usable lines, and what is wrong with the others. A folder that is not there holds no words. */
export function readLexicon(folder: string): ReadLexicon {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  const contents = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const files = contents.map(({ name, text }) => parseLexicon(name, text))
  const hash = createHash('sha256')
  for (const { name, text } of contents) hash.update(JSON.stringify([name, text]))
  const objects = join(folder, OBJECTS)
  const groups = existsSync(objects) ? readFileSync(objects, 'utf8') : ''
  hash.update(groups)
  return {
    lines: files.flatMap(({ lines }) => lines),
    problems: files.flatMap(({ problems }) => problems),
    objectWords: parseObjectWords(groups),
    stops: [],
    sha256: hash.digest('hex'),
  }
}

/** The shipped lexicon with the user's own words in it. Where these say nothing, it is the very same. */
export function addOwnWords(shipped: ReadLexicon, text: string): ReadLexicon {
  const own = parseOwnWords(text)
  if (usableLines(own) === 0) return shipped
  const { lines, off, stops } = own
  const saidStops = stops.map((stop) => [stop.off, stop.words])
  const said = [shipped.sha256, lines, off.map(({ relation }) => relation), ...saidStops]
  return {
    ...shipped,
    lines: withOwnWords(shipped.lines, own),
    stops,
    sha256: createHash('sha256').update(JSON.stringify(said)).digest('hex'),
  }
}
