/** What makes one register of the two: its calls, its columns, its facets, and what stands around its list. */
import type { ReactNode } from 'react'
import type { RegisterCalls } from '../../client/register-calls.ts'
import type { Section } from '../route.ts'
import type { EditableField, RegisterColumn } from './register-column.ts'

/** The open record, and the way to the one before and after it. */
export interface OpenRecord {
  readonly id: string
  readonly onClose: () => void
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

/** A record that is written by hand. */
export interface NewRecord {
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

export interface RegisterDesk<Row> {
  readonly section: Section
  readonly title: string
  readonly searchLabel: string
  readonly calls: RegisterCalls<Row>
  /** All there are; the first always stands first. */
  readonly columns: readonly RegisterColumn<Row>[]
  /** What can be changed for many records at once. */
  readonly fields: readonly EditableField<Row>[]
  /** In the order of the panel. */
  readonly facets: readonly string[]
  readonly unfolded: readonly string[]
  /** At the right end of the head. */
  readonly actions: ReactNode
  /** What a library without such records shows. */
  readonly whenEmpty: ReactNode
  readonly pane: (record: OpenRecord) => ReactNode
  /** For records that can be written by hand. */
  readonly form?: (record: NewRecord) => ReactNode
}
