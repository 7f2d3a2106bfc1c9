/** Which records go into the document: all, those of one name, what is shortlisted, or picked one by one. */
import { Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/contract/documents.ts'
import { useNames } from '../../client/document-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { type Choice, type SettledChoice, TRAITS, type Who } from './choice.ts'
import { RecordPicker } from './record-picker.tsx'

interface Props {
  readonly document: DocumentKind
  readonly choice: SettledChoice
  /** How many are shortlisted; undefined as long as nobody asked. */
  readonly shortlisted: number | undefined
  readonly onChange: (part: Partial<Choice>) => void
}

export function RecordChoice({ document, choice, shortlisted, onChange }: Props) {
  const { t } = useTranslation()
  const { records, who } = TRAITS[document]
  const kind = records ?? 'demand'
  const of = kind === 'supply' ? 'holder' : 'organisation'
  const label = (value: Who) => (value === 'name' ? t(`documents.who.${of}`) : t(`documents.who.${kind}.${value}`))
  return (
    <fieldset className="nq-document-field">
      <legend>{t(`documents.records.${kind}`)}</legend>
      <Radio.Group
        className="nq-stack"
        aria-label={t(`documents.records.${kind}`)}
        value={choice.who}
        options={who.map((value) => ({ value, label: label(value) }))}
        onChange={({ target }) => onChange({ who: target.value as Who })}
      />
      {choice.who === 'name' && <NameChoice of={of} name={choice.name} onChange={(name) => onChange({ name })} />}
      {choice.who === 'hand' && <RecordPicker kind={kind} ids={choice.ids} onChange={(ids) => onChange({ ids })} />}
      {choice.who === 'shortlisted' && shortlisted !== undefined && (
        <span className="nq-quiet nq-small">{t('documents.shortlistedCount', { count: shortlisted })}</span>
      )}
    </fieldset>
  )
}

interface NameProps {
  readonly of: 'holder' | 'organisation'
  readonly name: string
  readonly onChange: (name: string) => void
}

function NameChoice({ of, name, onChange }: NameProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const asked = useDebounced(search)
  const names = useNames(of, asked, true)
  const isCurrent = asked === search && !names.isPlaceholderData
  return (
    <Select
      aria-label={t(`documents.who.${of}`)}
      placeholder={t(`documents.search.${of}`)}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      value={name === '' ? null : name}
      loading={names.isFetching}
      notFoundContent={isCurrent ? t('documents.nothingFound') : '…'}
      options={(isCurrent ? (names.data ?? []) : []).map(({ value, count }) => ({
        value,
        label: `${value}（${count}）`,
      }))}
      onChange={(value) => onChange(value ?? '')}
    />
  )
}
