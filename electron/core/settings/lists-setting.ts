/** The lists that forms offer and facets group by: the shipped ones, and those that the association has put in their place. */
import { type Lists, lists } from '#shared/contract/settings.ts'
import shipped from '../../../resources/vocabulary/lists.json' with { type: 'json' }
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'lists'

/** What is stored: only the lists that differ from the shipped ones, so that the others follow a new program. */
const ownLists = lists.partial()

export const DEFAULT_LISTS: Lists = lists.parse(shipped)

export const LIST_NAMES = Object.keys(DEFAULT_LISTS) as readonly (keyof Lists)[]

/** The lists in use. */
export function getLists(db: ReadableDb): Lists {
  const own = readSetting(db, KEY, ownLists)
  return Object.fromEntries(LIST_NAMES.map((name) => [name, own?.[name] ?? DEFAULT_LISTS[name]])) as Lists
}

type Change = { readonly [name in keyof Lists]?: Lists[name] | null | undefined }

/** Each word once, in its order. */
const once = (words: readonly string[]): string[] => [...new Set(words)]

/** Replaces the lists that are given; `null` goes back to the shipped one. @returns the lists then in use. */
export function setLists(db: WritableDb, change: Change, at: string): Lists {
  const own = new Map(Object.entries(readSetting(db, KEY, ownLists) ?? {}))
  for (const name of LIST_NAMES) {
    const words = change[name]
    if (words === null) own.delete(name)
    else if (words !== undefined) own.set(name, once(words))
  }
  writeSetting(db, KEY, own.size === 0 ? null : Object.fromEntries(own), at)
  return getLists(db)
}
