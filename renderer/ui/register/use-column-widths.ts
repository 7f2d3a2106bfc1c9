/** Making columns wider and narrower, and fitting them to what they show. The page is measured only when somebody asks. */
import { type RefObject, useMemo } from 'react'
import type { Section } from '../route.ts'
import { useKept } from '../use-kept.ts'
import { asWidths, fitting, tracksOf, type Widths } from './column-widths.ts'
import type { RegisterColumn } from './register-column.ts'

export interface ColumnWidths {
  readonly widths: Widths
  /** `null`: as the columns come. */
  readonly keep: (widths: Widths | null) => void
  /** Shows the column so wide while its edge is dragged; null: as it was before. Nothing is drawn anew. */
  readonly preview: (key: string, width: number | null) => void
  readonly put: (key: string, width: number) => void
  /** As wide as it is just now, in px. */
  readonly current: (key: string) => number
  /** As wide as the longest of its cells in sight. */
  readonly fit: (key: string) => void
}

/** Blanks at the sides of a cell, its line, and what a drag handle covers. */
const CELL_EDGES = 18
const GAP = 6

/** px that a cell's content wants: what is cut off counts too. */
function wanted(cell: Element): number {
  const parts = [...cell.children].filter((part) => part.getAttribute('role') !== 'separator')
  return parts.reduce((sum, part) => sum + part.scrollWidth + GAP, CELL_EDGES - GAP)
}

const cellsOf = (grid: HTMLElement | null, at: number): HTMLElement[] =>
  grid === null ? [] : [...grid.querySelectorAll<HTMLElement>(`.nq-grid-cell[data-column="${at}"]`)]

const NONE: Widths = {}

/** @param columns Those that are shown, the title first. @param ref The list. */
export function useColumnWidths<Row>(
  section: Section,
  columns: readonly RegisterColumn<Row>[],
  ref: RefObject<HTMLDivElement | null>,
): ColumnWidths {
  const [widths, keep] = useKept<Widths>(`widths.${section}`, NONE, asWidths)
  return useMemo(() => {
    const current = (key: string) => {
      const at = columns.findIndex((column) => column.key === key)
      return cellsOf(ref.current, at)[0]?.offsetWidth ?? widths[key] ?? columns[at]?.width ?? 0
    }
    /** The title no longer takes what is left over: the edge that one drags would stay where it is. */
    const changed = (key: string, width: number): Widths => {
      const title = columns[0]?.key
      const held = title === undefined || widths[title] !== undefined ? {} : { [title]: fitting(current(title)) }
      return { ...held, ...widths, [key]: fitting(width) }
    }
    const preview = (key: string, width: number | null) => {
      const lines = ref.current?.firstElementChild
      if (ref.current === null || !(lines instanceof HTMLElement)) return
      const { template, least } = tracksOf(
        columns,
        width === null ? widths : changed(key, width),
        ref.current.clientWidth,
      )
      lines.style.setProperty('--columns', template)
      lines.style.minWidth = `${least}px`
    }
    const put = (key: string, width: number) => keep(changed(key, width))
    const fit = (key: string) => {
      const at = columns.findIndex((column) => column.key === key)
      const cells = cellsOf(ref.current, at)
      if (cells.length > 0) put(key, Math.max(...cells.map(wanted)))
    }
    return { widths, keep, preview, put, current, fit }
  }, [widths, keep, columns, ref])
}
