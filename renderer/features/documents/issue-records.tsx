/** The records to choose from for an issue: what is new or changed first. */
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulletinProposal } from '../../client/document-queries.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { StatusTag, type Tone } from '../../ui/tag.tsx'

type BulletinRecord = BulletinProposal['records'][number]

const TONE: Readonly<Record<BulletinRecord['state'], Tone>> = { new: 'good', changed: 'care', published: 'plain' }
/** More are not shown at once; the search finds them. */
const SHOWN = 300

interface Props {
  readonly records: readonly BulletinRecord[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

export function IssueRecords({ records, chosen, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const chosenIds = useMemo(() => new Set(chosen), [chosen])
  const found = records.filter(({ title, group }) => `${title} ${group}`.includes(text.trim()))
  const shown = found.slice(0, SHOWN)
  const toggle = (id: string, isIn: boolean) => {
    onChange(isIn ? [...chosen, id] : chosen.filter((each) => each !== id))
  }
  return (
    <fieldset className="nq-document-field nq-issue-records">
      <legend>{t('documents.bulletin.records', { chosen: chosen.length, count: records.length })}</legend>
      <div className="nq-row">
        <SearchBox label={t('documents.bulletin.search')} value={text} onChange={setText} width={200} />
        <Button
          size="small"
          onClick={() => onChange(records.filter(({ state }) => state !== 'published').map(({ id }) => id))}
        >
          {t('documents.bulletin.chooseNew')}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {t('documents.bulletin.chooseNone')}
        </Button>
      </div>
      <ul>
        {shown.map(({ id, title, group, state, issue, confidential }) => (
          <li key={id}>
            <Checkbox checked={chosenIds.has(id)} onChange={({ target }) => toggle(id, target.checked)}>
              {title} <span className="nq-quiet nq-small">{group}</span>{' '}
              <StatusTag tone={TONE[state]}>
                {state === 'published'
                  ? t('documents.bulletin.inIssue', { number: issue })
                  : t(`documents.bulletin.state.${state}`)}
              </StatusTag>{' '}
              {confidential && <StatusTag tone="bad">{t('documents.bulletin.confidential')}</StatusTag>}
            </Checkbox>
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <span className="nq-quiet nq-small">
          {t('documents.bulletin.more', { count: found.length - shown.length })}
        </span>
      )}
    </fieldset>
  )
}
