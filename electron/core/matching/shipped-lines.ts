/** The shipped lexicon for looking things up: its lines by field and by word. */
import type { ShippedLine } from '#shared/contract/lexicon.ts'
import { type LexiconLine, termKey } from '#shared/text/lexicon.ts'
import { readLexicon } from './lexicon-files.ts'

interface Question {
  readonly text: string
  readonly field: string | null
  readonly relation: LexiconLine['relation'] | null
  readonly offset: number
  readonly limit: number
}

/** Read once: what is shipped does not change while the program runs. */
const shelves = new Map<string, readonly ShippedLine[]>()

/** Names of files without their ending. */
const fieldName = (file: string): string => file.replace(/\.[^.]*$/, '')

function shelf(folder: string): readonly ShippedLine[] {
  const known = shelves.get(folder)
  if (known !== undefined) return known
  const lines = readLexicon(folder).lines.map((line) => ({
    ...line,
    field: fieldName(line.field),
    right: [...line.right],
  }))
  shelves.set(folder, lines)
  return lines
}

/** The lines of one word stand together: where it stands alone first, then those in which it is a part of a word. */
function found(lines: readonly ShippedLine[], text: string): readonly ShippedLine[] {
  const key = termKey(text)
  if (key === '') return lines
  const whole: ShippedLine[] = []
  const part: ShippedLine[] = []
  for (const line of lines) {
    const terms = [line.left, ...line.right]
    if (terms.includes(key)) whole.push(line)
    else if (terms.some((term) => term.includes(key))) part.push(line)
  }
  return [...whole, ...part]
}

export function shippedLines(folder: string, { text, field, relation, offset, limit }: Question) {
  const all = shelf(folder)
  const kept = found(all, text).filter((line) => relation === null || line.relation === relation)
  const counts = new Map(all.map((line) => [line.field, 0]))
  for (const line of kept) counts.set(line.field, (counts.get(line.field) ?? 0) + 1)
  const lines = kept.filter((line) => field === null || line.field === field)
  return {
    total: lines.length,
    lines: lines.slice(offset, offset + limit),
    fields: [...counts].map(([name, count]) => ({ field: name, lines: count })),
  }
}
