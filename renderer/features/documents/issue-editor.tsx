/** The next issue: its number, day and title, the records that stand in it, and publishing it. */
import { Alert, Button, Input, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFormat } from '#shared/contract/documents.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { BulletinProposal } from '../../client/document-queries.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { dateOf } from '../../ui/register/field-draft.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import type { Draft } from '../../ui/use-draft.ts'
import { IssueRecords } from './issue-records.tsx'
import { Labelled } from './labelled.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { PublishButton } from './publish-button.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { useIssueDraft } from './use-issue-draft.ts'
import { FormatChoice, type Offer } from './write-pane.tsx'

interface Props {
  readonly kind: RecordKind
  readonly proposal: BulletinProposal
  readonly offer: Offer
}

const PREVIEW_DELAY_MS = 350
const DAY = /^\d{4}-\d{2}-\d{2}$/

export function IssueEditor({ kind, proposal, offer }: Props) {
  const { t } = useTranslation()
  const { issue, draft, change, giveUp } = useIssueDraft(kind, proposal)
  const { recordIds } = issue
  const [confirmedIds, setConfirmedIds] = useState<readonly DemandId[]>([])
  const [format, setFormat] = useState<DocumentFormat>(offer.formats[0] ?? 'docx')
  const [template, setTemplate] = useState('')
  const isWhole = recordIds.length > 0 && DAY.test(issue.date)
  const request = useMemo(() => {
    const asked = { kind, ...issue, recordIds: [...issue.recordIds] }
    return isWhole ? { document: 'bulletin' as const, bulletin: asked, confirmedIds: [...confirmedIds] } : null
  }, [kind, issue, confirmedIds, isWhole])
  const looked = useDebounced(request, PREVIEW_DELAY_MS)
  const chosen = useMemo(() => {
    const ids = new Set(recordIds)
    return proposal.records.filter(({ id }) => ids.has(id))
  }, [proposal.records, recordIds])

  return (
    <div className="nq-issue">
      <section className="nq-document-options" aria-label={t('documents.options')}>
        <div className="nq-row">
          <Labelled isInline label={t('documents.bulletin.number')}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={9999}
                style={{ width: 70 }}
                value={issue.number}
                onChange={(number) => number !== null && change({ number })}
              />
            )}
          </Labelled>
          <Labelled isInline label={t('documents.bulletin.date')}>
            {(id) => (
              <DateField
                id={id}
                style={{ width: 140 }}
                value={issue.date}
                onChange={(date) => change({ date })}
                onBlur={() => {
                  const day = dateOf(issue.date, false)
                  if (day !== null && day !== issue.date) change({ date: day })
                }}
              />
            )}
          </Labelled>
        </div>
        <Labelled label={t('documents.bulletin.title')}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={issue.title}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Labelled>
        {recordIds.length === 0 && <Alert type="info" showIcon title={t('documents.bulletin.chooseNow')} />}
        <IssueDraftNote draft={draft} onGiveUp={giveUp} />
        <IssueRecords records={proposal.records} chosen={recordIds} onChange={(ids) => change({ recordIds: ids })} />
        <FormatChoice
          offer={offer}
          format={format}
          template={template}
          onChange={(part) => {
            if (part.format != null) setFormat(part.format)
            if (part.template !== undefined) setTemplate(part.template)
          }}
        />
      </section>
      <PreviewPane
        document="bulletin"
        request={looked}
        isComing={request !== null}
        confirmedIds={confirmedIds}
        onConfirm={setConfirmedIds}
        actions={
          request !== null && (
            <>
              <SaveButtons
                isSecond
                request={{ ...request, format, ...(format === 'docx' && template !== '' ? { template } : {}) }}
              />
              <PublishButton issue={request.bulletin} records={chosen} onPublished={giveUp} />
            </>
          )
        }
      />
    </div>
  )
}

function IssueDraftNote({ draft, onGiveUp }: { draft: Omit<Draft, 'set'>; onGiveUp: () => void }) {
  const { t } = useTranslation()
  if (draft.text === null) return null
  return (
    <div className="nq-small">
      {draft.isKept && <span className="nq-quiet">{t('documents.bulletin.kept')} </span>}
      <DraftNote draft={draft} />{' '}
      <Button size="small" type="link" style={{ fontSize: 'inherit', padding: 0 }} onClick={onGiveUp}>
        {t('documents.bulletin.anew')}
      </Button>
    </div>
  )
}
