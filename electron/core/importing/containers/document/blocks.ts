/** What a written document is made of, whatever program wrote it: paragraphs and tables in reading order. */
import type { Cell, Range } from '../../sheet.ts'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Styled as a heading. */
  readonly isHeading: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Range[]
}

export type Block = Paragraph | Table
