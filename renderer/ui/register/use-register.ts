/** Where one is in a register, as it stands in the address: what is searched and chosen, the order, the open record. */
import { useCallback, useMemo } from 'react'
import type { RegisterCalls, RegisterFilter } from '../../client/register-calls.ts'
import { go, type Section, useRoute } from '../route.ts'
import { filterKey, filterOf, registerParams } from './register-filter.ts'

export interface RegisterPlace {
  readonly filter: RegisterFilter
  /** Equal for equal filters. */
  readonly key: string
  readonly openId: string | null
  /** The saved view one came by. */
  readonly viewId: string | null
  /** A record is being written by hand, in a form beside the list. */
  readonly isNew: boolean
  /** A step that "back" takes back, unless `replace`. */
  readonly narrow: (change: Partial<RegisterFilter>, replace?: boolean) => void
  readonly show: (filter: RegisterFilter, viewId: string | null) => void
  readonly open: (id: string | null) => void
}

function withOpen(
  params: Record<string, string>,
  { openId, viewId }: { openId: string | null; viewId: string | null },
) {
  return { ...params, ...(viewId && { view: viewId }), ...(openId && { open: openId }) }
}

export function useRegister(section: Section, calls: Pick<RegisterCalls<unknown>, 'facets' | 'sorts'>): RegisterPlace {
  const { params } = useRoute()
  const read = filterOf(params, calls.facets, calls.sorts)
  const key = filterKey(read)
  // Another open record is no other filter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `key` tells apart
  const filter = useMemo(() => read, [key])
  const openId = params.get('open')
  const viewId = params.get('view')

  const narrow = useCallback(
    (change: Partial<RegisterFilter>, replace = false) =>
      go(section, withOpen(registerParams({ ...filter, ...change }), { openId, viewId }), replace),
    [section, filter, openId, viewId],
  )
  const show = useCallback(
    (next: RegisterFilter, id: string | null) =>
      go(section, withOpen(registerParams(next), { openId: null, viewId: id })),
    [section],
  )
  const open = useCallback(
    // Opening is a step; going on from record to record is none.
    (id: string | null) => go(section, withOpen(registerParams(filter), { openId: id, viewId }), openId !== null),
    [section, filter, openId, viewId],
  )
  const isNew = params.get('new') === '1'
  return useMemo(
    () => ({ filter, key, openId, viewId, isNew, narrow, show, open }),
    [filter, key, openId, viewId, isNew, narrow, show, open],
  )
}
