/** The parts of an issue that a person has set, as they are kept: of records only the ids. Pure. */
import type { BulletinProposal } from '../../client/document-queries.ts'

interface Issue {
  readonly number: number
  readonly date: string
  readonly title: string
  readonly recordIds: readonly string[]
}

export type IssueParts = Partial<Issue>

/** The contract takes no longer draft; some 2,500 records. */
export const LONGEST_DRAFT = 100_000

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0

/** What another program kept in another shape is as if nobody had set it. */
export function readIssue(text: string | null): IssueParts {
  if (text === null) return {}
  try {
    const { number, date, title, recordIds } = JSON.parse(text) as Record<string, unknown>
    return {
      ...(isNumber(number) && { number }),
      ...(isText(date) && { date }),
      ...(isText(title) && { title }),
      ...(Array.isArray(recordIds) && { recordIds: recordIds.filter(isText) }),
    }
  } catch {
    return {}
  }
}

/** The issue as it stands: as proposed, but for what was set. Records that the library has no longer are left out. */
export function settledIssue(parts: IssueParts, proposal: Issue & Pick<BulletinProposal, 'records'>): Issue {
  const known = new Set(proposal.records.map(({ id }): string => id))
  const { number, date, title, recordIds } = { ...proposal, ...parts }
  return { number, date, title, recordIds: recordIds.filter((id) => known.has(id)) }
}
