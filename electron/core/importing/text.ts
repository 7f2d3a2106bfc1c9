/** Blanks and invisible characters at the edges of cells, and the forms in which words are looked up. */
import { isPlainWord } from '#shared/text/plain-word.ts'
import traditional from '../../../resources/vocabulary/traditional.json' with { type: 'json' }

const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0x00ad

/** True for every blank a spreadsheet may hold: ASCII, NBSP, ideographic, zero-width. */
function isBlankCode(code: number): boolean {
  // Nearly every character is one of these.
  if ((code > 0x20 && code < 0x80) || (code > 0x3000 && code < 0xfe00)) return false
  return isInvisible(code) || String.fromCharCode(code).trim() === ''
}

/** The text without blanks at its edges, line breaks as `\n`. Nothing inside it changes. */
export function trimCell(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlankCode(text.charCodeAt(start))) start++
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--
  const inner = start === 0 && end === text.length ? text : text.slice(start, end)
  return inner.includes('\r') ? inner.replace(/\r\n?/g, '\n') : inner
}

/** NFKC, lower case, no blanks: two writings of one word become the same key. */
export function wordKey(text: string): string {
  if (isPlainWord(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
}

const SIMPLIFIED = new Map(traditional.pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]))

/** A `wordKey` in simplified characters, in which the vocabulary is written. */
export function lookupKey(text: string): string {
  const key = wordKey(text)
  if (/^[ -~]*$/.test(key)) return key
  let simplified = ''
  for (const char of key) simplified += SIMPLIFIED.get(char) ?? char
  return simplified
}

const HAN_BREAK = /^\p{Script=Han}\n\p{Script=Han}$/u

/** Two lines on one: a line break within a Chinese word goes, any other becomes a blank. */
function joined(above: string, line: string): string {
  const edges = `${[...above.slice(-2)].at(-1)}\n${[...line.slice(0, 2)][0]}`
  return HAN_BREAK.test(edges) ? `${above}${line}` : `${above} ${line}`
}

/** A title on one line. */
export function oneLine(text: string): string {
  const trimmed = trimCell(text)
  if (!trimmed.includes('\n')) return trimmed
  const [first = '', ...rest] = trimmed
    .split('\n')
    .map((line) => trimCell(line))
    .filter((line) => line !== '')
  return rest.reduce(joined, first)
}

/** A header on one line: the blanks that spread two characters over a cell go too. */
export function headerText(text: string): string {
  return oneLine(text).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

/** True where the text has a Chinese character. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** So many texts are remembered at most, and only short ones. */
const REMEMBERED = 4096
const LONGEST_REMEMBERED = 200
/** A list whose texts all differ is read without remembering for so long. */
const PAUSE = 20 * REMEMBERED

/** Remembers what a function gave for a text, as long as texts come again: lists repeat most of their words. */
export function memoised<T>(read: (text: string) => T, limit = REMEMBERED): (text: string) => T {
  const known = new Map<string, T>()
  let hits = 0
  let pause = 0
  const remember = (text: string, value: T) => {
    if (known.size >= limit) {
      pause = hits < limit ? PAUSE : 0
      known.clear()
      hits = 0
    }
    known.set(text, value)
  }
  return (text) => {
    if (pause > 0) {
      pause--
      return read(text)
    }
    const hit = known.get(text)
    if (hit !== undefined) {
      hits++
      return hit
    }
    const value = read(text)
    if (text.length <= LONGEST_REMEMBERED) remember(text, value)
    return value
  }
}
