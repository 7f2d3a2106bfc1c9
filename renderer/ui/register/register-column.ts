/** Columns of a register, and the fields that can be changed in place or for many records at once. */
import type { ReactNode } from 'react'
import type { FieldValue } from '../../client/register-calls.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  /** Named where a record has it, and no longer offered. */
  readonly isHidden?: boolean
}

/** `flag` is yes or no; `choice` is one of a list, or nothing; `choices` any of a list; `date` a day or a month. */
export type FieldKind = 'text' | 'date' | 'choice' | 'choices' | 'flag'

export interface EditableField<Row> {
  /** As the contract calls it. */
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  /** What may be chosen; for `text`, what is proposed. */
  readonly choices: readonly Choice[]
  readonly read: (row: Row) => FieldValue
}

export interface RegisterColumn<Row> {
  readonly key: string
  readonly title: string
  /** px; the first column takes what is left over and is at least this wide. */
  readonly width: number
  readonly align?: 'end'
  /** The order that a click on its head asks for. */
  readonly sort?: string
  /** @param search The words that were searched, to mark them. */
  readonly render: (row: Row, search: string) => ReactNode
  readonly edit?: EditableField<Row> | undefined
  /** Shown only when somebody chooses it. */
  readonly isExtra?: boolean
}
