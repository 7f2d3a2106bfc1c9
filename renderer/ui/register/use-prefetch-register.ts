/** Asks for the top of a register before it is opened: while the pointer is on its way to the click. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useApi } from '../../client/context.tsx'
import { demandCalls, type RegisterCalls, supplyCalls } from '../../client/register-calls.ts'
import { pageOptions } from '../../client/register-queries.ts'
import { parseRoute } from '../route.ts'
import { filterOf } from './register-filter.ts'
import { PAGE_ROWS } from './row-window.ts'

/** @returns takes the address of any screen; only a register is asked for, and only where it is not known already */
export function usePrefetchRegister(): (hash: string) => void {
  const api = useApi()
  const queries = useQueryClient()
  return useCallback(
    (hash) => {
      const { section, params } = parseRoute(hash)
      const prefetch = <Row>(calls: RegisterCalls<Row>) => {
        const filter = filterOf(params, calls.facets, calls.sorts)
        void queries.prefetchQuery(pageOptions(calls, filter, 0, PAGE_ROWS))
      }
      if (section === 'supplies') prefetch(supplyCalls(api))
      if (section === 'demands') prefetch(demandCalls(api))
    },
    [api, queries],
  )
}
