/** Fields of a record as the pane shows and edits them. */
import type { ReactNode } from 'react'
import type { FieldValue } from '../../client/register-calls.ts'
import { draftOf, type FieldDraft, valueOfDraft } from '../register/field-draft.ts'
import type { Choice, FieldKind } from '../register/register-column.ts'

/** `line` and `paragraph` are texts of any length; `words` is a list of words of one's own. */
export type RecordFieldKind = FieldKind | 'line' | 'paragraph' | 'words'

export interface RecordFieldSpec {
  /** As the contract calls it. */
  readonly name: string
  readonly label: string
  readonly kind: RecordFieldKind
  /** What may be chosen; for `text`, what is proposed. */
  readonly choices: readonly Choice[]
  readonly value: FieldValue
  /** The value as one reads it; null: there is none. */
  readonly shown: ReactNode
  /** What to know while one edits it. */
  readonly hint?: string | undefined
}

const isLong = (kind: RecordFieldKind): kind is 'line' | 'paragraph' => kind === 'line' || kind === 'paragraph'

export const beginDraft = ({ value }: RecordFieldSpec): FieldDraft => draftOf(value)

/** @returns undefined where the draft is nothing that the field can hold */
export function enteredValue({ kind }: RecordFieldSpec, draft: FieldDraft): FieldValue | undefined {
  if (typeof draft !== 'string') return draft.map((word) => word.trim()).filter((word) => word !== '')
  return isLong(kind) ? draft.trim() : valueOfDraft(kind === 'words' ? 'text' : kind, draft)
}

/** Text that is typed letter by letter, and not chosen. */
export const isTyped = (kind: RecordFieldKind): boolean => kind === 'text' || kind === 'date' || isLong(kind)

/** Enter belongs to the text or to the list of words, and Ctrl+Enter saves. */
export const enterIsPart = (kind: RecordFieldKind): boolean =>
  kind === 'paragraph' || kind === 'words' || kind === 'choices'
