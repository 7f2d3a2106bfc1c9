/** What one has put together of the next issue: kept until it is published. What nobody has set is as proposed. */
import { useMemo, useState } from 'react'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { BulletinProposal } from '../../client/document-queries.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { type IssueParts, LONGEST_DRAFT, readIssue, settledIssue } from './issue-draft.ts'

export function useIssueDraft(kind: RecordKind, proposal: BulletinProposal) {
  const draft = useDraft(`documents.issue ${kind}`)
  /** More records than a draft holds: on the screen only. */
  const [unkept, setUnkept] = useState<IssueParts | null>(null)
  const parts = useMemo(() => unkept ?? readIssue(draft.text), [unkept, draft.text])
  const issue = useMemo(() => settledIssue(parts, proposal), [parts, proposal])
  const change = (part: IssueParts) => {
    const next = { ...parts, ...part }
    const text = JSON.stringify(next)
    const isTooLong = text.length > LONGEST_DRAFT
    setUnkept(isTooLong ? next : null)
    draft.set(isTooLong ? null : text)
  }
  const giveUp = () => {
    setUnkept(null)
    draft.set(null)
  }
  return { issue, draft, change, giveUp }
}
