/** The shipped lexicon: every text file of its folder, together, and the groups of objects. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LexiconLine, type LexiconProblem, parseLexicon } from '#shared/text/lexicon.ts'
import { type ObjectWords, parseObjectWords } from '#shared/text/object-groups.ts'

const OBJECTS = 'objects.list'

export interface ReadLexicon {
  readonly lines: LexiconLine[]
  /** What is wrong with the other lines. */
  readonly problems: LexiconProblem[]
  readonly objectWords: ObjectWords
  /** Of the files' contents: an index made with other words is stale. */
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
    sha256: hash.digest('hex'),
  }
}
