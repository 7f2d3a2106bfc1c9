/** Hands the ApiClient down to every screen. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { ApiClient } from './api-client.ts'
import type { HostTrouble } from './host-state.ts'
import type { Work } from './work-list.ts'

const ApiContext = createContext<ApiClient | null>(null)

export function ApiProvider({ api, children }: { api: ApiClient; children: ReactNode }) {
  return <ApiContext.Provider value={api}>{children}</ApiContext.Provider>
}

export function useApi(): ApiClient {
  const api = useContext(ApiContext)
  if (api === null) throw new Error('useApi needs an ApiProvider above it')
  return api
}

/** What stands in the way of all calls; null where nothing does. */
export function useHostTrouble(): HostTrouble | null {
  const { host } = useApi()
  return useSyncExternalStore(host.subscribe, host.snapshot)
}

export function useWork(): readonly Work[] {
  const { work } = useApi()
  return useSyncExternalStore(work.subscribe, work.snapshot)
}
