/** Own words for the headers of lists: which field a column fills that is called so. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEMAND_FIELDS, type HeaderWordSettings, SUPPLY_FIELDS } from '#shared/contract/importing.ts'
import { useHeaderWords, useSetHeaderWords } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { labelKey } from './field-label.ts'
import { type HeaderWordRow, headerWordRows, withHeaderWord, withoutHeaderWord } from './header-word-rows.ts'

const FIELDS = { supply: SUPPLY_FIELDS, demand: DEMAND_FIELDS } as const
type Kind = keyof typeof FIELDS
const MAX_WORD = 60

function NewWord({ kind, onAdd }: { kind: Kind; onAdd: (row: HeaderWordRow) => void }) {
  const { t } = useTranslation()
  const [word, setWord] = useState('')
  const [field, setField] = useState<HeaderWordRow['field']>('title')
  const add = () => {
    if (word.trim() !== '') onAdd({ kind, field, word: word.trim() })
    setWord('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
  }
  return (
    <div className="nq-row">
      <Input
        aria-label={t('deskSettings.importing.header')}
        placeholder={t('deskSettings.importing.headerExample')}
        style={{ width: 220 }}
        maxLength={MAX_WORD}
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span>{t('deskSettings.importing.fills')}</span>
      <Select
        aria-label={t('deskSettings.importing.field')}
        style={{ width: 180 }}
        value={field}
        options={FIELDS[kind].map((value) => ({ value, label: t(labelKey(value)) }))}
        onChange={setField}
      />
      <Button disabled={word.trim() === ''} onClick={add}>
        {t('deskSettings.list.add')}
      </Button>
    </div>
  )
}

function HeaderWords({ stored }: { stored: HeaderWordSettings }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const set = useSetHeaderWords()
  const [kind, setKind] = useState<Kind>('supply')
  const rows = headerWordRows(stored, kind)
  const store = async (next: HeaderWordSettings) => {
    try {
      await set.mutateAsync(next)
      push({ label: t('deskSettings.importing.saved'), undo: () => set.mutateAsync(stored) })
    } catch (error) {
      fail(error)
    }
  }
  return (
    <section className="nq-panel nq-stack" aria-label={t('deskSettings.importing.headers')}>
      <h2>{t('deskSettings.importing.headers')}</h2>
      <p className="nq-quiet">{t('deskSettings.importing.headersLead')}</p>
      <div>
        <Segmented
          aria-label={t('deskSettings.importing.kind')}
          value={kind}
          options={(['supply', 'demand'] as const).map((value) => ({ value, label: t(`refine.kind.${value}`) }))}
          onChange={setKind}
        />
      </div>
      <NewWord key={kind} kind={kind} onAdd={(row) => void store(withHeaderWord(stored, row))} />
      {rows.length === 0 && <p className="nq-quiet">{t('deskSettings.importing.noHeaders')}</p>}
      <ul className="nq-settings-words">
        {rows.map((row) => (
          <li key={row.word}>
            <span className="nq-grow">
              {row.word} → {t(labelKey(row.field))}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={t('deskSettings.list.remove', { word: row.word })}
              title={t('deskSettings.list.remove', { word: row.word })}
              icon={<CloseOutlined aria-hidden />}
              onClick={() => void store(withoutHeaderWord(stored, row))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function HeaderWordsCard() {
  const words = useHeaderWords()
  if (words.isError) return <ErrorNotice error={words.error} onRetry={() => void words.refetch()} />
  return words.data === undefined ? null : <HeaderWords stored={words.data} />
}
