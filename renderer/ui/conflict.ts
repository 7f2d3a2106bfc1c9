/** Tells whether a write was refused because another window had written meanwhile, and what stands there now. */
import type { FieldValue } from '#shared/contract/editing.ts'
import { ApiError } from '../client/api-error.ts'

export interface Conflict {
  readonly field: string
  /** What the library holds by now. */
  readonly theirs: FieldValue
}

function parsed(text: string): FieldValue {
  try {
    return JSON.parse(text) as FieldValue
  } catch {
    return text
  }
}

/** @returns null for every other failure */
export function conflictOf(error: unknown): Conflict | null {
  if (!(error instanceof ApiError) || error.code !== 'record.changedMeanwhile') return null
  const { field = '', theirs = '' } = error.details
  return { field: String(field), theirs: parsed(String(theirs)) }
}
