/** Where the user is, kept in the address's fragment so that back, forward and reload work in every host. */
import { useMemo, useSyncExternalStore } from 'react'

export const SECTIONS = ['overview', 'match', 'demands', 'supplies', 'import', 'settings'] as const
export type Section = (typeof SECTIONS)[number]

export interface Route {
  readonly section: Section
  readonly params: URLSearchParams
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const section = SECTIONS.find((name) => name === path) ?? 'overview'
  return { section, params: new URLSearchParams(query) }
}

export function routeHash(section: Section, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return `#/${section}${query === '' ? '' : `?${query}`}`
}

/** `replace`: for a choice within a screen, which "back" should not step through. */
export function go(section: Section, params: Readonly<Record<string, string>> = {}, replace = false): void {
  const hash = routeHash(section, params)
  if (replace) {
    window.history.replaceState(null, '', hash)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  } else window.location.hash = hash
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}
