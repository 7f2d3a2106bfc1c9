/** The lists of supplies and demands as documents: every record that was asked for, as text. */
import type { Association } from '../sheets/sheet-head.ts'

/** Plain data, so that it can cross into a thread. */
export interface ListData {
  readonly list: 'supplies' | 'demands'
  readonly association: Association
  /** In words. */
  readonly date: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  /** A text for each column. */
  readonly rows: readonly (readonly string[])[]
}
