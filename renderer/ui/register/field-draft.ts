/** A field's value while it is being edited: text, or the chosen ones of a list. */
import type { FieldValue } from '../../client/register-calls.ts'
import type { Choice, EditableField, FieldKind } from './register-column.ts'

export type FieldDraft = string | readonly string[]

const YES = 'yes'
const NO = 'no'

export function draftOf(value: FieldValue): FieldDraft {
  if (typeof value === 'boolean') return value ? YES : NO
  if (value === null) return ''
  return value
}

export function emptyDraft(kind: FieldKind): FieldDraft {
  if (kind === 'choices') return []
  return kind === 'flag' ? NO : ''
}

/** `2026-9-3`, `2026/9`, `2026.9.3` as the contract writes them; null for what is no date. */
export function partialDateOf(text: string): string | null {
  const found = /^\s*(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*(?:[-/.\u6708]\s*(?:(\d{1,2})\s*\u65e5?\s*)?)?$/u.exec(text)
  if (found === null) return null
  const [, year, month = '', day] = found
  if (Number(month) < 1 || Number(month) > 12) return null
  const start = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return start
  const date = `${start}-${day.padStart(2, '0')}`
  const real = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null
}

const DAY_LENGTH = 10

/** @returns a day, or where that will do a month, as the contract writes it; null for what is neither */
export function dateOf(text: string, allowsMonth: boolean): string | null {
  const date = partialDateOf(text)
  return date !== null && (allowsMonth || date.length === DAY_LENGTH) ? date : null
}

/** @returns undefined where the draft is nothing that the field can hold */
export function valueOfDraft(kind: FieldKind, draft: FieldDraft): FieldValue | undefined {
  if (typeof draft !== 'string') return draft
  const text = draft.trim()
  if (kind === 'text') return text
  if (kind === 'flag') return text === YES
  if (text === '') return null
  return kind === 'date' ? (partialDateOf(text) ?? undefined) : text
}

/** What one may choose: what is offered, and what is chosen already, whether it is still offered or known or not. */
export function offeredChoices(choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const known = new Set(choices.map(({ value }) => value))
  const unknown = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value }))
  return [...choices.filter(({ value, isHidden }) => isHidden !== true || chosen.includes(value)), ...unknown]
}

export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The value as one reads it. @param blank What stands for nothing */
export function shownValue<Row>({ choices }: EditableField<Row>, value: FieldValue, blank: string): string {
  const label = (one: string) => choices.find((choice) => choice.value === one)?.label ?? one
  const draft = draftOf(value)
  const text = typeof draft === 'string' ? label(draft) : draft.map(label).join('; ')
  return text === '' ? blank : text
}
