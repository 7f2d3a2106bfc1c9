/** All engines under measurement, by name. */
import type { Contender } from './contender.ts'

/** Ours first. Each is loaded in its own process only: the others' code would be in its memory. */
const LOADERS = {
  nongqiao: async () => (await import('./nongqiao.ts')).nongqiao,
  fts5: async () => (await import('./fts5.ts')).fts5,
  flexsearch: async () => (await import('./flexsearch.ts')).flexsearch,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
  fuse: async () => (await import('./fuse.ts')).fuse,
} as const satisfies Record<string, () => Promise<Contender>>

export type ContenderName = keyof typeof LOADERS

export const loadContender = (name: ContenderName): Promise<Contender> => LOADERS[name]()
