/** Headers and footers of pages: lines at the same place on several pages, the same or counting the pages. */
import type { TextLine } from './lines.ts'
import { segmentsOf } from './loose/segments.ts'

/** A header or footer has this many lines at most. */
const EDGE_LINES = 3
/** In points. */
const SAME_PLACE = 4
const MOST_PAGES = 0.6
/** A line in so many parts may be the head of a table, which is repeated too, and is kept. */
const HEAD_SEGMENTS = 3

interface EdgeLine {
  readonly page: number
  readonly line: TextLine
  /** Its text, every number left out. */
  readonly shape: string
  readonly numbers: readonly number[]
}

function edgeLine(line: TextLine, page: number): EdgeLine {
  const text = line.text.replace(/\s/gu, '')
  return { page, line, shape: text.replace(/\d+/g, '#'), numbers: (text.match(/\d+/g) ?? []).map(Number) }
}

/** One of its numbers grows with the pages. */
const countsPages = (a: EdgeLine, b: EdgeLine): boolean =>
  a.numbers.some((number, i) => (b.numbers[i] ?? Number.NaN) - number === b.page - a.page)

const isSamePlace = (a: EdgeLine, b: EdgeLine): boolean =>
  a.page !== b.page && Math.abs(a.line.y - b.line.y) <= SAME_PLACE

/** Says the same on most pages; text of a table may do so on some. */
function isOnMost(edge: EdgeLine, same: readonly EdgeLine[], pageCount: number): boolean {
  if (segmentsOf(edge.line).length >= HEAD_SEGMENTS) return false
  const pages = new Set(same.filter((other) => other.line.text === edge.line.text).map(({ page }) => page))
  return pages.size > 1 && pages.size >= MOST_PAGES * pageCount
}

/** On a single page a bare number at its foot is the page's. */
const isPageNumber = ({ page, shape, numbers }: EdgeLine): boolean =>
  /^[-\u2013\u2014]*#(?:\/#)?[-\u2013\u2014]*$/u.test(shape) && numbers[0] === page + 1

/** @param pages The lines of each page, top to bottom. @returns the same without those that run on. */
export function withoutRunningLines(pages: readonly (readonly TextLine[])[]): (readonly TextLine[])[] {
  const edges = pages.flatMap((lines, page) => {
    const atEdge = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)])
    return [...atEdge].map((line) => edgeLine(line, page))
  })
  const byShape = Map.groupBy(edges, ({ shape }) => shape)
  const running = new Set<TextLine>()
  for (const same of byShape.values()) {
    for (const [i, edge] of same.entries()) {
      // Its neighbours are enough: what counts pages does so from page to page.
      const near = same
        .slice(Math.max(0, i - EDGE_LINES), i + EDGE_LINES + 1)
        .filter((other) => isSamePlace(edge, other))
      const isLast = pages[edge.page]?.at(-1) === edge.line
      const counts = near.some((other) => countsPages(edge, other)) || (isLast && isPageNumber(edge))
      if (counts || (near.length > 0 && isOnMost(edge, same, pages.length))) running.add(edge.line)
    }
  }
  return pages.map((lines) => {
    // From the edges inwards: within a list the same may be said at the same place.
    const first = lines.findIndex((line) => !running.has(line))
    const last = lines.findLastIndex((line) => !running.has(line))
    return first === -1 ? [] : lines.slice(first, last + 1)
  })
}
