/** Own stop words: lines `? word, word` name words that tell nothing; with `! ` before, shipped ones that do tell something here. */
import { type LexiconProblem, readTerms } from './lexicon.ts'

/** A line that can be used. */
export interface StopLine {
  /** 1-based. */
  readonly line: number
  /** The line as written. */
  readonly text: string
  /** Switches shipped stop words off. */
  readonly off: boolean
  /** In the common form of terms. */
  readonly words: readonly string[]
}

/** What of a stop line says something: not where it stands, nor how it is typed. */
export type SaidStops = Pick<StopLine, 'off' | 'words'>

const LINE = /^(?<off>!?)\s*\?(?<words>.*)$/u

/** @param line As `parseOwnWords` has tidied it. */
export const isStopLine = (line: string): boolean => LINE.test(line)

function readLine(line: string): SaidStops | LexiconProblem['code'] {
  const { off = '', words = '' } = LINE.exec(line)?.groups ?? {}
  const terms = readTerms(words.split(','))
  return typeof terms === 'string' ? terms : { off: off !== '', words: terms }
}

/** Reads the stop lines among own words; the other lines are passed over. @param written The same lines as typed */
export function parseStopLines(tidy: readonly string[], written: readonly string[]) {
  const stops: StopLine[] = []
  const problems: Omit<LexiconProblem, 'file'>[] = []
  const said = new Set<string>()
  for (const [i, line] of tidy.entries()) {
    if (!isStopLine(line)) continue
    const text = written[i] as string
    const key = line.replaceAll(' ', '')
    const read = said.has(key) ? 'saidTwice' : readLine(line)
    said.add(key)
    if (typeof read === 'string') problems.push({ line: i + 1, code: read, text })
    else stops.push({ line: i + 1, text, ...read })
  }
  return { stops, problems }
}

/** Words that count as stop words by one of two sets of lines only. */
export function changedStops(one: readonly SaidStops[], other: readonly SaidStops[]): string[] {
  const said = (lines: readonly SaidStops[]) => lines.flatMap(({ off, words }) => words.map((word) => ({ off, word })))
  const keys = (lines: readonly SaidStops[]) => new Set(said(lines).map(({ off, word }) => `${off} ${word}`))
  const [ones, others] = [keys(one), keys(other)]
  return [...said(one), ...said(other)]
    .filter(({ off, word }) => !ones.has(`${off} ${word}`) || !others.has(`${off} ${word}`))
    .map(({ word }) => word)
}
