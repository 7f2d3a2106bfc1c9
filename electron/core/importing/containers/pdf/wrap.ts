/**
 * Puts the lines of a cell together again. Where the next word would not have fitted, the line was broken by the
 * program and the break goes; elsewhere somebody broke it, and it stays.
 */

import type { TextLine } from './lines.ts'
import { isWide } from './measures.ts'
import type { Glyph } from './page.ts'

/** Marks that may not begin a line; they pull the letter before them down. */
const NO_START =
  /[!),.:;?\]}\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u201d\u2019\u2026%]/u
const LATIN = /[A-Za-z]/
/** Places are known to a fraction of a letter. */
const SLACK = 0.5
/** Numbers that are whole: mobile and fixed telephones, and application numbers with their check digit. */
const WHOLE_NUMBER = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}|(?:ZL|CN)?(?:19|20)\d{10}\.[\dX])$/i

const widthOf = (glyphs: readonly Glyph[]): number => {
  const [first, last] = [glyphs[0], glyphs.at(-1)]
  return first === undefined || last === undefined ? 0 : last.x + last.width - first.x
}

/** What would have had to fit: an ideograph or a word, with the marks that cling to it. */
function firstUnit(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isIdeograph = isWide(glyphs[0]?.text ?? '')
  const end = (from: number, isPart: (text: string) => boolean) => {
    const found = glyphs.findIndex(({ text }, i) => i >= from && !isPart(text))
    return found === -1 ? glyphs.length : found
  }
  const word = isIdeograph ? 1 : end(0, (text) => !/\s/u.test(text) && !isWide(text))
  return glyphs.slice(
    0,
    end(Math.max(1, word), (text) => NO_START.test(text)),
  )
}

const lastNumber = (text: string): string => /[\dA-Z.-]+$/i.exec(text)?.[0] ?? ''
const firstNumber = (text: string): string => /^[\dA-Z.-]+/i.exec(text)?.[0] ?? ''

/** Two whole numbers below each other are two, however full the line. */
const areWhole = (above: TextLine, below: TextLine): boolean =>
  WHOLE_NUMBER.test(lastNumber(above.text)) && WHOLE_NUMBER.test(firstNumber(below.text))

/** Between Latin words broken at their blank; within a word that is longer than a line there is none. */
function joint(above: TextLine, below: TextLine, room: number): string {
  const [last, first] = [above.glyphs.at(-1), below.glyphs[0]]
  if (last === undefined || first === undefined) return ''
  if (above.endsBlank) return ' '
  const isBetweenWords = LATIN.test(last.text) && LATIN.test(first.text)
  return isBetweenWords && first.width < room ? ' ' : ''
}

/** What stands between two lines of one text: nothing or a blank where a program broke it, else a line break. */
function between(above: TextLine, below: TextLine, room: number): string {
  return isWrapped(above, below, room) ? joint(above, below, room - widthOf(above.glyphs)) : '\n'
}

/** True where the next word would not have fitted behind the line above. */
export function isWrapped(above: TextLine, below: TextLine, room: number): boolean {
  const isFull = widthOf(above.glyphs) + widthOf(firstUnit(below.glyphs)) > room - SLACK * below.size
  return isFull && !areWhole(above, below)
}

/** Ideographs one below the other are a word, written down in a narrow head. */
const isStacked = (lines: readonly TextLine[]): boolean =>
  lines.every(({ glyphs }) => glyphs.length === 1 && isWide(glyphs[0]?.text ?? ''))

/**
 * @param room Width that the cell has for a line.
 * @param spelling What a line says.
 * @returns the text, line breaks that somebody made as `\n`.
 */
export function joinLines(lines: readonly TextLine[], room: number, spelling = (line: TextLine) => line.text): string {
  if (isStacked(lines)) return lines.map(spelling).join('')
  return lines.reduce((text, line, i) => {
    const above = lines[i - 1]
    return text + (above === undefined ? '' : between(above, line, room)) + spelling(line)
  }, '')
}
