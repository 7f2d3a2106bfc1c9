/** Lines between tables into paragraphs: a line that fills its width goes on in the next. */
import type { Paragraph } from '../document/blocks.ts'
import { spell, type TextLine } from './lines.ts'
import { segmentsOf } from './loose/segments.ts'
import { least } from './measures.ts'
import { isWrapped, joinLines } from './wrap.ts'

/** Letters this much larger than the body's are a heading. */
const HEADING_FACTOR = 1.15
/** Lines of one paragraph lie no further apart, as a share of their size. */
const NEAR = 2.5
/** Nor do their letters differ by more, in points. */
const SAME_SIZE = 0.5

/** What stands apart in a line stays apart: two labels with their values. */
const apart = (line: TextLine): string =>
  segmentsOf(line)
    .map(({ glyphs }) => spell(glyphs))
    .join('  ')

function goesOn(above: TextLine | undefined, line: TextLine, right: number): boolean {
  if (above === undefined || Math.abs(above.size - line.size) > SAME_SIZE) return false
  return line.y - above.y < NEAR * line.size && isWrapped(above, line, right - above.left)
}

/**
 * @param lines In reading order; where a table lies between two, they are further apart than lines of a paragraph.
 * @param bodySize Of most letters, in points.
 * @returns each paragraph by its first line.
 */
export function paragraphsOf(lines: readonly TextLine[], bodySize: number): ReadonlyMap<TextLine, Paragraph> {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
  const groups: TextLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last !== undefined && goesOn(last.at(-1), line, right)) last.push(line)
    else groups.push([line])
  }
  return new Map(
    groups.map((group) => {
      const [first] = group as [TextLine]
      const text = joinLines(group, right - least(group.map(({ left }) => left)), apart)
      return [first, { kind: 'paragraph', text, isHeading: first.size > HEADING_FACTOR * bodySize }]
    }),
  )
}
