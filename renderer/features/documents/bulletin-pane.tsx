/** A bulletin: the next issue with its records, how it will look, and the issues that were published. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordKind } from '#shared/contract/importing.ts'
import { useProposal } from '../../client/document-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { IssueEditor } from './issue-editor.tsx'
import { IssueList } from './issue-list.tsx'
import type { Offer } from './write-pane.tsx'

const KINDS = ['supply', 'demand'] as const
const VIEWS = ['next', 'past'] as const
type View = (typeof VIEWS)[number]

export function BulletinPane({ offer }: { offer: Offer }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<RecordKind>('supply')
  const [view, setView] = useState<View>('next')
  return (
    <div className="nq-bulletin">
      <div className="nq-row">
        <Segmented<RecordKind>
          aria-label={t('documents.bulletin.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`documents.bulletin.${value}`) }))}
          onChange={setKind}
        />
        <Segmented<View>
          aria-label={t('documents.bulletin.view')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`documents.bulletin.${value}`) }))}
          onChange={setView}
        />
      </div>
      {view === 'next' ? <NextIssue kind={kind} offer={offer} /> : <IssueList kind={kind} offer={offer} />}
    </div>
  )
}

function NextIssue({ kind, offer }: { kind: RecordKind; offer: Offer }) {
  const proposal = useProposal(kind)
  if (proposal.isError) return <ErrorNotice error={proposal.error} onRetry={() => void proposal.refetch()} />
  if (proposal.data === undefined) return null
  // Another kind, or the number after one that was published: chosen anew.
  const key = `${kind} ${proposal.data.number}`
  return <IssueEditor key={key} kind={kind} proposal={proposal.data} offer={offer} />
}
