/** What is wrong with own words, as it is listed, and where a line stands in the text. */

/** Longer lists are read from the top anyhow. */
const SHOWN = 10

/** The first problems, and how many more there are. */
export function firstProblems<T>(problems: readonly T[]): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: problems.slice(0, SHOWN), more: Math.max(0, problems.length - SHOWN) }
}

/** UTF-16 offsets of a line (1-based) without its end; past the last line, the end of the text. */
export function spanOfLine(text: string, line: number): readonly [start: number, end: number] {
  const lines = text.split('\n')
  if (line > lines.length) return [text.length, text.length]
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return [start, start + (lines[line - 1] ?? '').replace(/\r$/, '').length]
}
