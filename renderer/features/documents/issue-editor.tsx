/** The next issue: its number, day and title, the records that stand in it, and publishing it. */
import { Alert, Input, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFormat } from '#shared/contract/documents.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { BulletinProposal } from '../../client/document-queries.ts'
import { DateField } from '../../ui/date-field.tsx'
import { dateOf } from '../../ui/register/field-draft.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { IssueRecords } from './issue-records.tsx'
import { Labelled } from './labelled.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { PublishButton } from './publish-button.tsx'
import { SaveButtons } from './save-buttons.tsx'
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
  const [issue, setIssue] = useState({ number: proposal.number, date: proposal.date, title: proposal.title })
  const [recordIds, setRecordIds] = useState<readonly string[]>(proposal.recordIds)
  const [confirmedIds, setConfirmedIds] = useState<readonly DemandId[]>([])
  const [format, setFormat] = useState<DocumentFormat>(offer.formats[0] ?? 'docx')
  const [template, setTemplate] = useState('')
  const isWhole = recordIds.length > 0 && DAY.test(issue.date)
  const request = useMemo(() => {
    const asked = { kind, ...issue, recordIds: [...recordIds] }
    return isWhole ? { document: 'bulletin' as const, bulletin: asked, confirmedIds: [...confirmedIds] } : null
  }, [kind, issue, recordIds, confirmedIds, isWhole])
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
                onChange={(number) => number !== null && setIssue({ ...issue, number })}
              />
            )}
          </Labelled>
          <Labelled isInline label={t('documents.bulletin.date')}>
            {(id) => (
              <DateField
                id={id}
                style={{ width: 140 }}
                value={issue.date}
                onChange={(date) => setIssue({ ...issue, date })}
                onBlur={() => setIssue({ ...issue, date: dateOf(issue.date, false) ?? issue.date })}
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
              onChange={({ target }) => setIssue({ ...issue, title: target.value })}
            />
          )}
        </Labelled>
        {recordIds.length === 0 && <Alert type="info" showIcon title={t('documents.bulletin.chooseNow')} />}
        <IssueRecords records={proposal.records} chosen={recordIds} onChange={setRecordIds} />
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
              <PublishButton issue={request.bulletin} records={chosen} />
            </>
          )
        }
      />
    </div>
  )
}
