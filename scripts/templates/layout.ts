/** The shape of `resources/templates/layouts.json`: what the shipped Word templates are made of. */
import layouts from '../../resources/templates/layouts.json' with { type: 'json' }

/** A line of a cell; `if` shows it only where that field holds something. */
export interface Line {
  readonly text: string
  readonly if?: string
  readonly bold?: boolean
  readonly small?: boolean
}

export type Cell =
  | string
  | { readonly label: string; readonly height?: number; readonly span?: number }
  | { readonly lines: readonly Line[]; readonly span?: number }
  | {
      readonly text: string
      readonly bold?: boolean
      readonly span?: number
      readonly align?: 'center' | 'right'
      readonly small?: boolean
    }

export interface Grid {
  /** In twentieths of a point. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
  /** The first row is repeated on every page. */
  readonly head?: boolean
  /** Of the text in its cells. */
  readonly style?: string
}

export type Block =
  | { readonly p: string; readonly style: string; readonly if?: string; readonly unless?: string }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly grid: Grid }
  | { readonly signature: true }

export interface Layout {
  readonly landscape: boolean
  /** Of the running text: a key of `fonts`. */
  readonly font: 'body' | 'letter'
  readonly blocks: readonly Block[]
}

export const FONTS = layouts.fonts
export const FURNITURE = layouts
export const LAYOUTS = layouts.documents as unknown as Readonly<Record<string, Layout>>
