/** What the statement shall be, of what one has chosen and typed. Pure. */
import type { RefineRecord, StatementChoice } from '#shared/contract/refining.ts'

type Field = RefineRecord['texts'][number]['field']

/** A passage of the record's text. */
export interface Passage {
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The passage from which the statement was taken; null where it was not, or is no longer in the text. */
export function originOf({ statement, texts }: Pick<RefineRecord, 'statement' | 'texts'>): Passage | null {
  if (statement?.origin.kind !== 'extracted') return null
  const { field, start, end } = statement.origin
  const source = texts.find((each) => each.field === field)
  if (source === undefined || end <= start) return null
  return { field: source.field, start, end, text: source.text.slice(start, end) }
}

export const isSamePlace = (a: Passage | null, b: Passage | null): boolean =>
  a?.field === b?.field && a?.start === b?.start && a?.end === b?.end

/** What stands in the box: what was typed, the passage chosen, or the statement as it is. */
export function shownText(record: RefineRecord, chosen: Passage | null, draft: string | null): string {
  return draft ?? chosen?.text ?? record.statement?.text ?? ''
}

/** null where there is nothing to confirm. Typing what a passage says is choosing it. */
export function choiceOf(record: RefineRecord, chosen: Passage | null, draft: string | null): StatementChoice | null {
  const text = shownText(record, chosen, draft).trim()
  if (text === '') return null
  if (chosen !== null && !isSamePlace(chosen, originOf(record)) && text === chosen.text) {
    return { kind: 'passage', ...chosen }
  }
  return text === record.statement?.text ? { kind: 'asProposed' } : { kind: 'typed', text }
}
