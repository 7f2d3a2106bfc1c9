/** Pages into paragraphs and tables in reading order; a table that runs over several pages is one. */
import type { Block } from '../document/blocks.ts'
import { tableOf } from '../document/grid.ts'
import { type FoundTable, GrowingTable } from './found-table.ts'
import { framedCells, isInside } from './framed-table.ts'
import { type Frame, findFrames } from './frames.ts'
import { linesIn, type TextLine } from './lines.ts'
import { type LooseItem, looseItems } from './loose/table.ts'
import { median } from './measures.ts'
import { type Glyph, PAGE_STEP, type PageContent } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { withoutRunningLines } from './running-lines.ts'

/** A page read as far as it can be alone. */
export interface ReadPage {
  readonly tables: readonly { readonly top: number; readonly table: FoundTable }[]
  readonly lines: readonly TextLine[]
}

/** Between the pieces of one table. */
const LINES_BETWEEN = 2
/** A page of lists has one or two; of tiny boxes a drawing has thousands. */
const MAX_FRAMES = 200

function takeInside(frame: Frame, glyphs: Set<Glyph>): Glyph[] {
  const inside = [...glyphs].filter((glyph) => isInside(frame, glyph))
  for (const glyph of inside) glyphs.delete(glyph)
  return inside
}

export function readPage({ glyphs, turned, rules }: PageContent): ReadPage {
  const free = new Set(glyphs)
  const freeTurned = new Set(turned)
  const frames = findFrames(rules).slice(-MAX_FRAMES)
  const tables = frames.map((frame) => {
    const cells = framedCells(frame, takeInside(frame, free), takeInside(frame, freeTurned))
    return {
      top: frame.ys[0] ?? 0,
      table: { xs: frame.xs, height: frame.ys.length - 1, cells, rowTops: frame.ys.slice(0, -1) },
    }
  })
  const filled = tables.filter(({ table }) => table.cells.some(({ text }) => text !== ''))
  return { tables: filled, lines: linesIn([...free]) }
}

/** What remains of a page's lines, and its tables, top to bottom. */
function inOrder({ lines, tables }: ReadPage): LooseItem[] {
  const placed = [
    ...lines.map((line) => ({ at: line.y, item: { kind: 'line', line } satisfies LooseItem })),
    ...tables.map(({ top, table }) => ({ at: top, item: { kind: 'table', table } satisfies LooseItem })),
  ]
  return placed.sort((a, b) => a.at - b.at).map(({ item }) => item)
}

type WholeItem =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: GrowingTable }

/** Joins what a page's edge has cut. At most a line or two, such as a title once more, may lie between. */
function joinAcross(items: readonly LooseItem[]): WholeItem[] {
  const found: WholeItem[] = []
  let last: { table: GrowingTable; at: number } | null = null
  for (const item of items) {
    if (item.kind === 'line') found.push(item)
    else {
      const between = last === null ? Infinity : found.length - 1 - last.at
      if (last !== null && between <= LINES_BETWEEN && last.table.append(item.table, between === 0)) {
        found.splice(last.at + 1)
      } else {
        last = { table: new GrowingTable(item.table), at: found.length }
        found.push({ kind: 'table', table: last.table })
      }
    }
  }
  return found
}

/** Joins columns that were printed on pages of their own. */
function joinBeside(items: readonly WholeItem[]): WholeItem[] {
  const found: WholeItem[] = []
  for (const item of items) {
    const last = found.at(-1)
    if (item.kind === 'table' && last?.kind === 'table' && last.table.takeBeside(item.table)) continue
    found.push(item)
  }
  return found
}

/** The page below those before it. */
function below(page: ReadPage, lines: readonly TextLine[], number: number): ReadPage {
  const down = number * PAGE_STEP
  return {
    lines: lines.map((line) => ({ ...line, y: line.y + down })),
    tables: page.tables.map(({ top, table }) => ({ top: top + down, table })),
  }
}

/** Lines between two drawn tables are looked at together, over the edges of pages. */
function withLooseTables(items: readonly LooseItem[]): LooseItem[] {
  let found: LooseItem[] = []
  let lines: TextLine[] = []
  for (const item of items) {
    if (item.kind === 'line') lines.push(item.line)
    else {
      found = found.concat(looseItems(lines), item)
      lines = []
    }
  }
  return found.concat(looseItems(lines))
}

export function blocksOf(pages: readonly ReadPage[]): Block[] {
  const lines = withoutRunningLines(pages.map((page) => page.lines))
  const placed = pages.map((page, i) => below(page, lines[i] ?? [], i))
  const items = joinBeside(joinAcross(withLooseTables(placed.flatMap(inOrder))))
  const free = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const paragraphs = paragraphsOf(free, median(placed.flatMap((page) => page.lines.map(({ size }) => size))))
  return items.flatMap((item): Block[] => {
    if (item.kind === 'table') return [tableOf(item.table.cells)]
    const paragraph = paragraphs.get(item.line)
    return paragraph === undefined ? [] : [paragraph]
  })
}
