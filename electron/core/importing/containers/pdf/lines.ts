/** Letters into lines of text: by their baselines, left to right, with the blanks that the page shows. */
import { isWide, median } from './measures.ts'
import type { Glyph } from './page.ts'

export interface TextLine {
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly left: number
  readonly right: number
  /** Its baseline. */
  readonly y: number
  /** Of most of its letters. */
  readonly size: number
  /** A blank behind its last letter, where a program broke the line. */
  readonly endsBlank: boolean
}

/** Letters whose baselines differ by less than this share of their size stand on one line, raised ones too. */
const SAME_BASELINE = 0.45
/** The same letter this near is drawn twice to look bold. */
const DOUBLED = 0.4
/** Gaps, as shares of the size, that are a blank between Latin letters, and beside an ideograph. */
const LATIN_BLANK = 0.22
const HAN_BLANK = 0.7

const BLANK = /^\s+$/u

function sameLine(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: { y: number; glyphs: Glyph[] }[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1)
    if (last !== undefined && glyph.y - last.y < SAME_BASELINE * glyph.size) last.glyphs.push(glyph)
    else lines.push({ y: glyph.y, glyphs: [glyph] })
  }
  return lines.map((line) => line.glyphs)
}

/** Left to right, without what is drawn twice. */
function inOrder(glyphs: readonly Glyph[]): Glyph[] {
  const found: Glyph[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    const isDoubled = found
      .slice(-3)
      .some(({ text, x, size }) => text === glyph.text && glyph.x - x < DOUBLED * Math.min(glyph.width || size, size))
    if (!isDoubled) found.push(glyph)
  }
  return found
}

export function gapBefore(glyphs: readonly Glyph[], i: number): number {
  const before = glyphs[i - 1]
  const glyph = glyphs[i]
  return before === undefined || glyph === undefined ? 0 : glyph.x - (before.x + before.width)
}

function isBlankGap(glyphs: readonly Glyph[], i: number): boolean {
  const before = glyphs[i - 1] as Glyph
  const glyph = glyphs[i] as Glyph
  if (BLANK.test(before.text) || BLANK.test(glyph.text)) return false
  const least = isWide(before.text) || isWide(glyph.text) ? HAN_BLANK : LATIN_BLANK
  return gapBefore(glyphs, i) > least * glyph.size
}

/** What the letters spell. */
export function spell(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph, i) => (i > 0 && isBlankGap(glyphs, i) ? ` ${glyph.text}` : glyph.text)).join('')
}

/** @param glyphs Of one line, in order. @returns null where there are only blanks. */
export function lineOf(glyphs: readonly Glyph[]): TextLine | null {
  const first = glyphs.findIndex(({ text }) => !BLANK.test(text))
  const last = glyphs.findLastIndex(({ text }) => !BLANK.test(text))
  const [start, end] = [glyphs[first], glyphs[last]]
  if (start === undefined || end === undefined) return null
  const inner = glyphs.slice(first, last + 1)
  return {
    glyphs: inner,
    text: spell(inner),
    left: start.x,
    right: end.x + end.width,
    y: median(inner.map(({ y }) => y)),
    size: median(inner.map(({ size }) => size)),
    endsBlank: last < glyphs.length - 1,
  }
}

/** Top to bottom. */
export function linesIn(glyphs: readonly Glyph[]): TextLine[] {
  return sameLine(glyphs).flatMap((line) => lineOf(inOrder(line)) ?? [])
}
