/** The rows of a register, a page at a time: those in sight and their neighbours, while what was shown stays until the new has come. */
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterCalls, RegisterFilter, RegisterPage } from '../../client/register-calls.ts'
import { pageOptions } from '../../client/register-queries.ts'
import { useDebounced } from '../use-debounced.ts'
import { PAGE_ROWS, pagesOf, type RowRange } from './row-window.ts'

/** While one drags through thousands of rows, only where one stops is asked for. */
const STILL_MS = 40

export interface RegisterRows<Row> {
  /** Undefined until the first answer. */
  readonly head: RegisterPage<Row> | undefined
  readonly total: number
  /** The filter that the rows are of: the one wanted, or the last until that has come. */
  readonly shown: RegisterFilter
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => Row | undefined
  /** Other rows are wanted than those shown. */
  readonly isBehind: boolean
  readonly error: unknown
  readonly retry: () => void
}

export function useRegisterRows<Row>(
  calls: RegisterCalls<Row>,
  filter: RegisterFilter,
  range: RowRange,
): RegisterRows<Row> {
  const queries = useQueryClient()
  const [shown, setShown] = useState(filter)
  const head = useQuery({ ...pageOptions(calls, filter, 0, PAGE_ROWS), placeholderData: keepPreviousData })
  if (shown !== filter && head.data !== undefined && !head.isPlaceholderData) setShown(filter)
  const total = head.data?.total ?? 0

  const wanted = pagesOf(range, total).join()
  const pages = useDebounced(wanted, STILL_MS).split(',').map(Number)
  const windows = useQueries({ queries: pages.map((page) => pageOptions(calls, shown, page, PAGE_ROWS)) })
  // Read, so that the screen is drawn anew when a page comes.
  const failed = windows.filter(({ data, error }) => data === undefined && error !== null)

  // Also a page that is not asked for just now, where it is still held.
  const held = new Map<number, RegisterPage<Row> | undefined>()
  const rowAt = (index: number) => {
    const page = Math.floor(index / PAGE_ROWS)
    if (!held.has(page)) held.set(page, queries.getQueryData(pageOptions(calls, shown, page, PAGE_ROWS).queryKey))
    return held.get(page)?.items[index % PAGE_ROWS]
  }
  const retry = () => {
    void head.refetch()
    for (const window of failed) void window.refetch()
  }
  const isBehind = head.isPlaceholderData
  return { head: head.data, total, shown, rowAt, isBehind, error: head.error ?? failed[0]?.error ?? null, retry }
}
