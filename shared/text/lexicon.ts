/**
 * The trade's lexicon: which words mean the same, which is a kind of which, what people see and what causes it,
 * and what treats it. One relation a line, readable and editable by anyone (`resources/lexicon/README.md`).
 */

export type Relation = 'same' | 'kind' | 'symptom' | 'remedy'

export interface LexiconLine {
  /** The file it stands in: a word may mean something else in another field. */
  readonly field: string
  readonly relation: Relation
  readonly left: string
  readonly right: readonly string[]
}

export interface LexiconProblem {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly code: 'operatorMissing' | 'termEmpty' | 'termTooLong' | 'termPunctuated' | 'saidTwice'
  readonly text: string
}

const OPERATORS: readonly (readonly [sign: string, relation: Relation])[] = [
  [' => ', 'remedy'],
  [' = ', 'same'],
  [' < ', 'kind'],
  [' ~ ', 'symptom'],
]

/** Longer terms are sentences; they would never occur in another text. */
const MAX_TERM = 12

const PUNCTUATION = /[\p{P}\p{Z}]/u

/** Letters and digits in one form; a hyphen within a name (H5N1-Re) is part of it. */
export function termKey(term: string): string {
  return term.normalize('NFKC').toLowerCase().trim()
}

/** Every term once, from either side of a relation, in the form of `termKey`. */
export const termsOf = (lines: readonly LexiconLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ left, right }) => [left, ...right]))

function problemOfTerm(term: string): LexiconProblem['code'] | null {
  if (term === '') return 'termEmpty'
  if ([...term].length > MAX_TERM) return 'termTooLong'
  return PUNCTUATION.test(term.replaceAll('-', '').replaceAll('.', '')) ? 'termPunctuated' : null
}

/** Terms in their common form, or what is wrong with the first that cannot be one. */
export function readTerms(written: readonly string[]): string[] | LexiconProblem['code'] {
  const terms = written.map(termKey)
  return terms.map(problemOfTerm).find((code) => code !== null) ?? terms
}

function readLine(field: string, text: string): LexiconLine | LexiconProblem['code'] {
  const operator = OPERATORS.find(([sign]) => text.includes(sign))
  if (operator === undefined) return 'operatorMissing'
  const [sign, relation] = operator
  const [left = '', rest = ''] = relation === 'same' ? [text, ''] : text.split(sign, 2)
  const terms = readTerms(relation === 'same' ? text.split(sign) : [left, ...rest.split(',')])
  if (typeof terms === 'string') return terms
  const [first = '', ...others] = terms
  return others.length === 0 ? 'termEmpty' : { field, relation, left: first, right: others }
}

/** Reads one file. Lines that cannot be used are told with their number; the rest stands. */
export function parseLexicon(file: string, content: string): { lines: LexiconLine[]; problems: LexiconProblem[] } {
  const lines: LexiconLine[] = []
  const problems: LexiconProblem[] = []
  const said = new Set<string>()
  for (const [i, raw] of content.split(/\r?\n/).entries()) {
    const text = raw.trim()
    if (text === '' || text.startsWith('#')) continue
    const read = said.has(text) ? 'saidTwice' : readLine(file, text)
    said.add(text)
    if (typeof read === 'string') problems.push({ file, line: i + 1, code: read, text })
    else lines.push(read)
  }
  return { lines, problems }
}
