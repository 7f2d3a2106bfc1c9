/** The records to choose from for an issue: narrowed by what is new, by group and by words, then one by one or all. */
import { Button, Checkbox, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../../ui/search-box.tsx'
import { StatusTag, type Tone } from '../../ui/tag.tsx'
import {
  type BulletinRecord,
  firstFilter,
  foundRecords,
  groupCounts,
  type IssueFilter,
  takenAtOnce,
  type View,
  viewCounts,
} from './issue-choice.ts'

const TONE: Readonly<Record<BulletinRecord['state'], Tone>> = {
  new: 'good',
  changed: 'care',
  waiting: 'plain',
  published: 'plain',
}
/** More are not shown at once; the filters find them. */
const SHOWN = 100

interface Props {
  readonly records: readonly BulletinRecord[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

export function IssueRecords({ records, chosen, onChange }: Props) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(() => firstFilter(records))
  const chosenIds = useMemo(() => new Set(chosen), [chosen])
  const found = foundRecords(records, filter, chosenIds)
  const shown = found.slice(0, SHOWN)
  const foundIds = new Set(found.map(({ id }) => id))
  const { offered, ended } = takenAtOnce(found, chosenIds)
  const take = (ids: readonly string[]) => onChange([...new Set([...chosen, ...ids])])
  const toggle = (id: string, isIn: boolean) => {
    onChange(isIn ? [...chosen, id] : chosen.filter((each) => each !== id))
  }
  return (
    <fieldset className="nq-document-field nq-issue-records">
      <legend>{t('documents.bulletin.records', { chosen: chosen.length, count: records.length })}</legend>
      <IssueFilters records={records} chosen={chosenIds} filter={filter} onChange={setFilter} />
      <div className="nq-row">
        <Button size="small" disabled={offered.every((id) => chosenIds.has(id))} onClick={() => take(offered)}>
          {t('documents.bulletin.chooseFound', { count: offered.length })}
        </Button>
        <Button
          size="small"
          disabled={!found.some(({ id }) => chosenIds.has(id))}
          onClick={() => onChange(chosen.filter((id) => !foundIds.has(id)))}
        >
          {t('documents.bulletin.leaveFound')}
        </Button>
        {chosen.length > 0 && (
          <Button size="small" type="text" onClick={() => onChange([])}>
            {t('documents.bulletin.chooseNone')}
          </Button>
        )}
      </div>
      {ended.length > 0 && (
        <span className="nq-small">
          {t('documents.bulletin.endedLeftOut', { count: ended.length })}{' '}
          <Button size="small" type="link" style={{ fontSize: 'inherit', padding: 0 }} onClick={() => take(ended)}>
            {t('documents.bulletin.takeEnded')}
          </Button>
        </span>
      )}
      <ul aria-label={t('documents.bulletin.found')}>
        {shown.map((record) => (
          <IssueRecord key={record.id} record={record} isIn={chosenIds.has(record.id)} onToggle={toggle} />
        ))}
        {found.length === 0 && <li className="nq-quiet">{t('documents.nothingFound')}</li>}
      </ul>
      {found.length > shown.length && (
        <span className="nq-quiet nq-small">
          {t('documents.bulletin.more', { count: found.length - shown.length })}
        </span>
      )}
    </fieldset>
  )
}

interface FilterProps {
  readonly records: readonly BulletinRecord[]
  readonly chosen: ReadonlySet<string>
  readonly filter: IssueFilter
  readonly onChange: (filter: IssueFilter) => void
}

function IssueFilters({ records, chosen, filter, onChange }: FilterProps) {
  const { t } = useTranslation()
  const groups = groupCounts(records, filter, chosen)
  return (
    <>
      <Select<View>
        aria-label={t('documents.bulletin.which')}
        value={filter.view}
        options={viewCounts(records, chosen).map(({ view, count }) => ({
          value: view,
          label: t(`documents.bulletin.views.${view}`, { count }),
        }))}
        onChange={(view) => onChange({ ...filter, view, group: '' })}
      />
      <Select
        aria-label={t('documents.bulletin.group')}
        showSearch
        value={filter.group}
        options={[
          { value: '', label: t('documents.bulletin.anyGroup') },
          ...groups.map(({ group, count, chosen: taken }) => ({
            value: group,
            label: t(taken > 0 ? 'documents.bulletin.groupTaken' : 'documents.bulletin.groupCount', {
              group,
              count,
              taken,
            }),
          })),
        ]}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <SearchBox
        label={t('documents.bulletin.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        width="100%"
      />
    </>
  )
}

interface RecordProps {
  readonly record: BulletinRecord
  readonly isIn: boolean
  readonly onToggle: (id: string, isIn: boolean) => void
}

function IssueRecord({ record, isIn, onToggle }: RecordProps) {
  const { t } = useTranslation()
  const { id, title, group, state, issue, confidential, flags } = record
  return (
    <li>
      <Checkbox checked={isIn} onChange={({ target }) => onToggle(id, target.checked)}>
        {title} <span className="nq-quiet nq-small">{group}</span>{' '}
        {state !== 'waiting' && (
          <StatusTag tone={TONE[state]}>
            {state === 'published'
              ? t('documents.bulletin.inIssue', { number: issue })
              : t(`documents.bulletin.state.${state}`)}
          </StatusTag>
        )}{' '}
        {flags.map((flag) => (
          <StatusTag key={flag} tone={flag === 'ended' ? 'bad' : 'care'}>
            {t(`documents.bulletin.flag.${flag}`)}
          </StatusTag>
        ))}{' '}
        {confidential && <StatusTag tone="bad">{t('documents.bulletin.confidential')}</StatusTag>}
      </Checkbox>
    </li>
  )
}
