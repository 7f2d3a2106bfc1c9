/** Where the user is, kept in the address's fragment so that back, forward and reload work in every host. */
import { useMemo, useSyncExternalStore } from 'react'

export const SECTIONS = [
  'overview',
  'match',
  'board',
  'demands',
  'supplies',
  'refine',
  'documents',
  'import',
  'settings',
] as const
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

/** One listener for all: each would else be a task of its own, and a screen would see an address that is not its own. */
const listeners = new Set<() => void>()
/** The address the screens show. Taken over for all of them at once, never while some still show the last one. */
let shown = window.location.hash

function follow(): void {
  if (shown === window.location.hash) return
  shown = window.location.hash
  for (const listener of [...listeners]) listener()
}

window.addEventListener('hashchange', follow)

/** `replace`: for a choice within a screen, which "back" should not step through. */
export function go(section: Section, params: Readonly<Record<string, string>> = {}, replace = false): void {
  const hash = routeHash(section, params)
  if (replace) window.history.replaceState(null, '', hash)
  else window.location.hash = hash
  follow()
}

/** Calls the listener after each change of the address, until what it returns is called. */
export function onRoute(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onRoute, () => shown)
  return useMemo(() => parseRoute(hash), [hash])
}
