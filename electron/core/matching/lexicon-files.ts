/** The shipped lexicon: every text file of its folder, together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LexiconLine, type LexiconProblem, parseLexicon } from '#shared/text/lexicon.ts'

/** @returns the usable lines, and what is wrong with the others. A folder that is not there holds no words. */
export function readLexicon(folder: string): { lines: LexiconLine[]; problems: LexiconProblem[] } {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  const files = names.sort().map((name) => parseLexicon(name, readFileSync(join(folder, name), 'utf8')))
  return { lines: files.flatMap(({ lines }) => lines), problems: files.flatMap(({ problems }) => problems) }
}
