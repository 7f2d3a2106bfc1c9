/** The next issue: its number, day and title, the records that stand in it, and publishing it. */
import { Alert, App, Button, Checkbox, Input, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFormat } from '#shared/contract/documents.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { type BulletinProposal, usePublish } from '../../client/document-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useFail } from '../../ui/use-fail.ts'
import { IssueRecords } from './issue-records.tsx'
import { Labelled } from './labelled.tsx'
import { PreviewPane } from './preview-pane.tsx'
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
  const { message } = App.useApp()
  const fail = useFail()
  const publish = usePublish()
  const [issue, setIssue] = useState({ number: proposal.number, date: proposal.date, title: proposal.title })
  const [recordIds, setRecordIds] = useState<readonly string[]>(proposal.recordIds)
  const [hasRead, setHasRead] = useState(false)
  const [format, setFormat] = useState<DocumentFormat>(offer.formats[0] ?? 'docx')
  const [template, setTemplate] = useState('')
  const suspicious = proposal.records.filter(({ id, suspicious: words }) => words.length > 0 && recordIds.includes(id))
  const confirmedIds = useMemo(() => (hasRead ? suspicious.map(({ id }) => id) : []), [hasRead, suspicious])
  const isWhole = recordIds.length > 0 && DAY.test(issue.date) && (suspicious.length === 0 || hasRead)
  const request = isWhole
    ? { document: 'bulletin' as const, bulletin: { kind, ...issue, recordIds: [...recordIds], confirmedIds } }
    : null
  const looked = useDebounced(JSON.stringify(request), PREVIEW_DELAY_MS)

  const run = async () => {
    try {
      const { number } = await publish.mutateAsync({ kind, ...issue, recordIds: [...recordIds], confirmedIds })
      message.success(t('documents.bulletin.published', { number }))
    } catch (error) {
      fail(error)
    }
  }

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
              <Input
                id={id}
                type="date"
                style={{ width: 140 }}
                value={issue.date}
                onChange={({ target }) => setIssue({ ...issue, date: target.value })}
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
        <IssueRecords records={proposal.records} chosen={recordIds} onChange={setRecordIds} />
        {suspicious.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('documents.bulletin.suspicious', { count: suspicious.length })}
            description={
              <>
                <ul>
                  {suspicious.map(({ id, title, suspicious: words }) => (
                    <li key={id}>
                      {title}: {words.join(' ')}
                    </li>
                  ))}
                </ul>
                <Checkbox checked={hasRead} onChange={({ target }) => setHasRead(target.checked)}>
                  {t('documents.bulletin.hasRead')}
                </Checkbox>
              </>
            }
          />
        )}
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
        request={looked === 'null' ? null : JSON.parse(looked)}
        actions={
          request !== null && (
            <>
              <SaveButtons
                isSecond
                request={{ ...request, format, ...(format === 'docx' && template !== '' ? { template } : {}) }}
              />
              <Button type="primary" loading={publish.isPending} onClick={() => void run()}>
                {t('documents.bulletin.publish')}
              </Button>
            </>
          )
        }
      />
    </div>
  )
}
