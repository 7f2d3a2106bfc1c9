/** What is searched, by place: folded once, so that a search only looks. */
import { stored } from './stored-list.ts'

/** The form in which texts and searches are compared: width, form and case make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Between the title and the names, and between names: no search has it. */
export const BREAK = '\n'

const PLAIN_NUMBER = /^(?:ZL|CN)?(\d+)(?:\.(\d))?([A-Z]?)$/

/** A number without prefix, dots and blanks: `ZL 2021 1 0123456.7` and `202110123456.7` are one. */
export function numberKey(text: string): string {
  const plain = PLAIN_NUMBER.exec(text)
  // The usual case, many times quicker.
  if (plain !== null) return `${plain[1]}${plain[2] ?? ''}${plain[3]?.toLowerCase()}`
  return folded(text)
    .replace(/[^0-9a-z]/g, '')
    .replace(/^(?:zl|cn)+/, '')
}

/** Names and keywords: a text, or a stored list of texts. */
const names = (text: string): readonly string[] => (text.startsWith('[') ? stored(text) : [text])

/** What is short and read first. */
export interface HeadTexts {
  readonly title: string
  /** Names and keywords: texts, or JSON lists of texts. */
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

/** Passages that repeat the text before them add nothing: most problem statements are taken from it. */
function distinct(passages: readonly string[]): string {
  return passages.reduce((all, passage) => (all.includes(passage) ? all : all + BREAK + passage))
}

export class Texts {
  /** The title, then the names, each on a line. */
  readonly heads: string[] = []
  /** Each number on a line, in the form of `numberKey`, with a line break before and after. */
  readonly numbers: string[] = []
  readonly bodies: string[] = []

  setHead(place: number, row: HeadTexts): void {
    const numbers = new Set(row.numbers.map(numberKey).filter((key) => key !== ''))
    const all = [...new Set(row.names.flatMap(names))].filter((name) => name !== '')
    this.heads[place] = folded([row.title.replaceAll(BREAK, ' '), ...all].join(BREAK))
    this.numbers[place] = numbers.size === 0 ? '' : `${BREAK}${[...numbers].join(BREAK)}${BREAK}`
  }

  setBody(place: number, passages: readonly string[]): void {
    this.bodies[place] = folded(distinct(passages))
  }

  remove(place: number): void {
    this.heads[place] = ''
    this.numbers[place] = ''
    this.bodies[place] = ''
  }

  title(place: number): string {
    const head = this.heads[place] ?? ''
    const end = head.indexOf(BREAK)
    return end === -1 ? head : head.slice(0, end)
  }
}
