/** Records that the palette finds as one types. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command as Menu } from 'cmdk'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { keys } from '../../client/cache.ts'
import { useApi } from '../../client/context.tsx'
import { go } from '../../ui/route.ts'
import { useDebounced } from '../../ui/use-debounced.ts'

type Found = CallResult<'registers.find'>['found']
const NONE: Found = []

/** What the search finds; nothing for an empty one. */
export function useFoundRecords(text: string): Found {
  const api = useApi()
  const asked = useDebounced(text.trim())
  const { data } = useQuery({
    queryKey: [...keys.records, 'find', asked],
    enabled: asked !== '',
    queryFn: ({ signal }) => api.call('registers.find', { text: asked }, { signal }),
    placeholderData: keepPreviousData,
  })
  return text.trim() === '' || data === undefined ? NONE : data.found
}

interface Props {
  readonly found: Found
  readonly onChoose: (run: () => void) => void
}

export function FoundRecords({ found, onChoose }: Props) {
  const { t } = useTranslation()
  if (found.length === 0) return null
  return (
    <Menu.Group heading={t('palette.records')} forceMount>
      {found.map(({ kind, id, title, note }) => (
        // The core has found it, by more than the letters of its title.
        <Menu.Item
          key={id}
          value={id}
          forceMount
          onSelect={() => onChoose(() => go(kind === 'supply' ? 'supplies' : 'demands', { open: id }))}
        >
          <span className="nq-small nq-quiet">{t(`kind.${kind}`)}</span>
          <span className="nq-grow nq-palette-title">{title}</span>
          <span className="nq-small nq-quiet">{note}</span>
        </Menu.Item>
      ))}
    </Menu.Group>
  )
}
