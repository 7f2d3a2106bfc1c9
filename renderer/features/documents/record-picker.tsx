/** Picks records one by one: type a part of a title, a name or pinyin, and choose; the chosen ones stand below. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordKind } from '#shared/contract/importing.ts'
import { useFoundRecords, useTitles } from '../../client/document-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'

interface Props {
  readonly kind: RecordKind
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

export function RecordPicker({ kind, ids, onChange }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const asked = useDebounced(search)
  const found = useFoundRecords(kind, asked, true)
  // What stood there before would else be chosen by whoever types and presses Enter.
  const isCurrent = asked === search && !found.isPlaceholderData
  // What was picked keeps its title when the search goes on to something else.
  const titles = useRef(new Map<string, string>())
  for (const { id, title } of found.data ?? []) titles.current.set(id, title)
  const known = useTitles(
    kind,
    ids.filter((id) => !titles.current.has(id)),
  )
  const offered = isCurrent ? (found.data ?? []).filter(({ id }) => !ids.includes(id)) : []
  const notes = new Map(offered.map(({ id, note }) => [id, note]))
  return (
    <>
      <Select<string | null>
        aria-label={t(`documents.search.${kind}`)}
        placeholder={t(`documents.search.${kind}`)}
        showSearch={{ filterOption: false, onSearch: setSearch, searchValue: search }}
        value={null}
        loading={found.isFetching}
        notFoundContent={isCurrent ? t('documents.nothingFound') : '…'}
        options={offered.map(({ id, title }) => ({ value: id, label: title }))}
        optionRender={({ label, value }) => (
          <>
            {label} <span className="nq-quiet nq-small">{notes.get(String(value))}</span>
          </>
        )}
        onSelect={(id) => id !== null && onChange([...ids, id])}
      />
      {ids.length > 0 && (
        <Picked
          items={ids.map((id) => ({ id, title: titles.current.get(id) ?? known.data?.get(id) ?? '…' }))}
          onRemove={(id) => onChange(ids.filter((each) => each !== id))}
        />
      )}
    </>
  )
}

interface PickedProps {
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly onRemove: (id: string) => void
}

function Picked({ items, onRemove }: PickedProps) {
  const { t } = useTranslation()
  return (
    <ul className="nq-picked">
      {items.map(({ id, title }) => (
        <li key={id}>
          <span>{title}</span>
          <Button
            type="text"
            size="small"
            aria-label={t('documents.takeOut', { title })}
            icon={<CloseOutlined aria-hidden />}
            onClick={() => onRemove(id)}
          />
        </li>
      ))}
    </ul>
  )
}
