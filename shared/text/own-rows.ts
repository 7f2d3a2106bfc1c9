/** Own words as rows of a table, and back to lines. What is no relation stays as it is written. */
import type { Relation } from './lexicon.ts'

/** What a row may say: how words relate, or that they tell nothing. */
export const OWN_RELATIONS = ['same', 'kind', 'symptom', 'remedy', 'stop'] as const satisfies readonly (
  | Relation
  | 'stop'
)[]

/** A line that says something of words, as far as it is written. */
export interface OwnRow {
  readonly relation: (typeof OWN_RELATIONS)[number]
  /** Switches a shipped line off. */
  readonly off: boolean
  readonly left: string
  /** With commas between; empty for stop words, which all stand at the left. */
  readonly right: string
}

const SIGNS: Readonly<Record<Relation, string>> = { same: '=', kind: '<', symptom: '~', remedy: '=>' }

const LINE =
  /^\s*(?<off>[!！]?)\s*(?<left>.*?)\s*(?:(?<remedy>[=＝][>＞])|(?<same>[=＝])|(?<kind>[<＜])|(?<symptom>[~～〜]))\s*(?<right>.*)$/u

const RELATIONS = ['remedy', 'same', 'kind', 'symptom'] as const

/** Between the names of one thing any comma will do. */
const BETWEEN_NAMES = /\s*[=＝,，、]\s*/u
const COMMA = '、'

const STOP_SIGN = '?'
const STOP_LINE = /^\s*(?<off>[!！]?)\s*[?？]\s*(?<left>.*)$/u

function stopRowOf(line: string): OwnRow | null {
  const groups = STOP_LINE.exec(line)?.groups
  return groups === undefined ? null : { relation: 'stop', off: groups.off !== '', left: groups.left ?? '', right: '' }
}

/** null for a comment, an empty line, or one without a sign. */
export function rowOf(line: string): OwnRow | null {
  if (line.trimStart().startsWith('#')) return null
  const stop = stopRowOf(line)
  if (stop !== null) return stop
  const groups = LINE.exec(line)?.groups
  const relation = RELATIONS.find((each) => groups?.[each] !== undefined)
  if (groups === undefined || relation === undefined) return null
  const { off = '', left = '', right = '' } = groups
  const names = relation === 'same' ? right.split(BETWEEN_NAMES).join(COMMA) : right
  return { relation, off: off !== '', left, right: names }
}

export function lineOf({ relation, off, left, right }: OwnRow): string {
  const start = off ? '! ' : ''
  if (relation === 'stop') return `${start}${STOP_SIGN} ${left}${right === '' ? '' : COMMA}${right}`
  const sign = ` ${SIGNS[relation]} `
  const rest = relation === 'same' ? right.split(BETWEEN_NAMES).join(sign) : right
  return `${start}${left}${sign}${rest}`
}

const LINE_END = /\r?\n/

/** A text without any line has none. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.split(LINE_END))

/** The text with one line in place of another; `null` takes it out. @param at 0-based */
export function withLine(text: string, at: number, line: string | null): string {
  return linesOf(text)
    .toSpliced(at, 1, ...(line === null ? [] : [line]))
    .join('\n')
}

/** The text with one line more at its end. */
export function withNewLine(text: string, line: string): string {
  const body = text.replace(/(\r?\n)+$/, '')
  return body === '' ? line : `${body}\n${line}`
}
