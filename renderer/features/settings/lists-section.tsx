/** The lists that forms offer and facets group by, one at a time. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lists } from '#shared/contract/settings.ts'
import { useListSettings, useSetLists } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { ListEditor } from './list-editor.tsx'
import { TransferModesEditor } from './transfer-modes-editor.tsx'

const WORD_LISTS = ['industries', 'counties', 'stations', 'grades', 'organisationTypes'] as const
const NAMES = [...WORD_LISTS, 'transferModes'] as const

export function ListsSection() {
  const { t } = useTranslation()
  const [name, setName] = useState<(typeof NAMES)[number]>('industries')
  return (
    <>
      <Segmented
        aria-label={t('deskSettings.section.lists')}
        value={name}
        options={NAMES.map((value) => ({ value, label: t(`deskSettings.list.name.${value}`) }))}
        onChange={setName}
      />
      {name === 'transferModes' ? <TransferModesEditor /> : <WordList key={name} name={name} />}
    </>
  )
}

function WordList({ name }: { name: keyof Lists }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const settings = useListSettings()
  const set = useSetLists()
  if (settings.isError) return <ErrorNotice error={settings.error} onRetry={() => void settings.refetch()} />
  if (settings.data === undefined) return null
  const { lists, defaults } = settings.data

  const change = async (words: string[] | null) => {
    const isDefault = lists[name].join('\n') === defaults[name].join('\n')
    const before = isDefault ? null : lists[name]
    try {
      await set.mutateAsync({ [name]: words })
      push({ label: t('deskSettings.list.saved'), undo: () => set.mutateAsync({ [name]: before }) })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <ListEditor
      name={name}
      words={lists[name]}
      defaults={defaults[name]}
      busy={set.isPending}
      onChange={(words) => void change(words)}
    />
  )
}
