/** A table while it is read: cells as Word tells them, row by row, and how they hang together. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Block, Table } from '../document/blocks.ts'
import { type PlacedCell, tableOf } from '../document/grid.ts'

/** Word allows 63 columns; a span of more is no table that a person drew. */
const MAX_SPAN = 1024

/** How a cell hangs together with the one above, or in old files with the one before. */
export type Merge = 'none' | 'restart' | 'continue'

export interface CellBuilder {
  readonly paragraphs: string[]
  span: number
  vertical: Merge
  horizontal: Merge
}

type OpenCell = { -readonly [K in keyof PlacedCell]: PlacedCell[K] }

/** @returns a whole number of columns. */
export function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1)
  if (!Number.isInteger(span) || span < 0 || span > MAX_SPAN) throw new AppError('import.damaged')
  return span
}

export const mergeOf = (value: string | undefined): Merge => (value === 'restart' ? 'restart' : 'continue')

/** Blank lines at the edges of a cell are layout. */
const textOf = (paragraphs: readonly string[]): string => paragraphs.join('\n').replace(/^\s*\n|\n\s*$/g, '')

export class TableBuilder {
  readonly widths: number[] = []
  /** Tables within its cells, each below the line that stands above it. */
  readonly nested: Block[] = []
  cell: CellBuilder | null = null
  isRowDeleted = false
  readonly #cells: OpenCell[] = []
  readonly #above = new Map<number, OpenCell>()
  #row: CellBuilder[] = []
  #skipped = 0
  #height = 0

  openRow(): void {
    this.#row = []
    this.#skipped = 0
    this.isRowDeleted = false
  }

  /** Columns of the grid that a row leaves out at its start. */
  skipColumns(count: number): void {
    this.#skipped = count
  }

  openCell(): void {
    this.cell = { paragraphs: [], span: 1, vertical: 'none', horizontal: 'none' }
  }

  closeCell(): void {
    if (this.cell !== null) this.#row.push(this.cell)
    this.cell = null
  }

  closeRow(): void {
    if (this.isRowDeleted || this.#row.length === 0) return
    const top = this.#height++
    let left = this.#skipped
    let before: OpenCell | undefined
    for (const cell of this.#row) {
      const right = left + Math.max(1, cell.span) - 1
      if (cell.horizontal === 'continue' && before !== undefined) before.right = right
      else before = this.#place(cell, { top, left, bottom: top, right, text: textOf(cell.paragraphs) })
      left = right + 1
    }
  }

  #place(cell: CellBuilder, placed: OpenCell): OpenCell {
    const above = this.#above.get(placed.left)
    if (cell.vertical === 'continue' && above?.right === placed.right && above.bottom === placed.top - 1) {
      above.bottom = placed.top
      return above
    }
    this.#cells.push(placed)
    if (cell.vertical === 'none') this.#above.delete(placed.left)
    else this.#above.set(placed.left, placed)
    return placed
  }

  build(): Table {
    return tableOf(this.#cells, this.widths)
  }
}
