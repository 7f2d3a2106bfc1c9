/** Turns what a page shows so that most of its letters stand upright: wide tables are often printed lying on a side. */
import { centreOf } from './clip.ts'
import type { Shown } from './interpreter.ts'
import type { Point } from './matrix.ts'
import type { Glyph, PageContent, Rule } from './page.ts'
import { readableText } from './readable-text.ts'
import type { PlacedGlyph } from './text-state.ts'

/** Quarter turns from reading to the right; null for the slanting letters of a watermark. */
type Turn = 0 | 1 | 2 | 3

const TURNS: readonly Turn[] = [0, 1, 2, 3]
/** 10 degrees. */
const SLANT = Math.PI / 18

function turnOf({ x, y, toX, toY }: PlacedGlyph): Turn | null {
  const quarters = Math.atan2(toY - y, toX - x) / (Math.PI / 2)
  const nearest = Math.round(quarters)
  return Math.abs(quarters - nearest) * (Math.PI / 2) > SLANT ? null : (((nearest + 4) % 4) as Turn)
}

/** Undoes so many quarter turns. */
function turnBack({ x, y }: Point, turn: Turn): Point {
  switch (turn) {
    case 0:
      return { x, y }
    case 1:
      return { x: y, y: -x }
    case 2:
      return { x: -x, y: -y }
    case 3:
      return { x: -y, y: x }
  }
}

function turnRule(rule: Rule, turn: Turn): Rule {
  const { isHorizontal, at, from, to } = rule
  const a = turnBack(isHorizontal ? { x: from, y: at } : { x: at, y: from }, turn)
  const b = turnBack(isHorizontal ? { x: to, y: at } : { x: at, y: to }, turn)
  const lies = turn % 2 === 0 ? isHorizontal : !isHorizontal
  const [start, end] = lies ? [a.x, b.x] : [a.y, b.y]
  return { isHorizontal: lies, at: lies ? a.y : a.x, from: Math.min(start, end), to: Math.max(start, end) }
}

function turnGlyph(glyph: PlacedGlyph, turn: Turn): Glyph {
  const width = Math.hypot(glyph.toX - glyph.x, glyph.toY - glyph.y)
  return { text: readableText(glyph.text), ...turnBack(glyph, turn), width, size: glyph.size }
}

/** A letter that lies on its side among upright ones: placed so that its middle is where it is. */
function turnAside(glyph: PlacedGlyph, turn: Turn): Glyph {
  const upright = turnGlyph(glyph, turn)
  const { x, y } = turnBack(centreOf(glyph), turn)
  return { ...upright, x: x - upright.width / 2, y: y + 0.35 * upright.size }
}

export function upright({ glyphs, rules }: Shown): PageContent {
  const byTurn = new Map<Turn | null, PlacedGlyph[]>(TURNS.map((turn) => [turn, []]))
  for (const glyph of glyphs) {
    // A letter without width has no direction; those of ordinary ones is the page's.
    if (glyph.size > 0) byTurn.get(turnOf(glyph))?.push(glyph)
  }
  const count = (turn: Turn) => byTurn.get(turn)?.length ?? 0
  const main = TURNS.reduce((best, turn) => (count(turn) > count(best) ? turn : best))
  const turned = TURNS.filter((turn) => turn !== main).flatMap((turn) => byTurn.get(turn) ?? [])
  return {
    glyphs: (byTurn.get(main) ?? []).map((glyph) => turnGlyph(glyph, main)).filter(({ text }) => text !== ''),
    turned: turned.map((glyph) => turnAside(glyph, main)).filter(({ text }) => text !== ''),
    rules: rules.map((rule) => turnRule(rule, main)),
  }
}
