/** Changes of the list of transfer modes. Pure. */
import { isShippedMode, type TransferModeEntry, unnamedMode } from '#shared/domain/transfer-mode.ts'
import { addedWords, movedWord } from './list-words.ts'

type Entries = readonly TransferModeEntry[]

/** Characters that an own word or a name may have. */
export const LONGEST_MODE = 30

/** The words of a text that are no mode yet: several may be pasted at a time. */
export function newModes(entries: Entries, text: string): string[] {
  const known = new Set(entries.flatMap(({ mode, name }) => [mode, name]))
  return addedWords([], text).filter((word) => !known.has(word))
}

/** Own modes put at the end. @param words As `newModes` gives them. */
export const withModes = (entries: Entries, words: readonly string[]): TransferModeEntry[] => [
  ...entries,
  ...words.map(unnamedMode),
]

/** One mode renamed, hidden or shown again; its code or word stays, which records hold. */
export const changedMode = (
  entries: Entries,
  mode: string,
  change: Partial<Omit<TransferModeEntry, 'mode'>>,
): TransferModeEntry[] => entries.map((entry) => (entry.mode === mode ? { ...entry, ...change } : entry))

/** An own mode taken out; a shipped one can only be hidden. */
export const withoutMode = (entries: Entries, mode: string): TransferModeEntry[] =>
  entries.filter((entry) => entry.mode !== mode || isShippedMode(mode))

/** One mode moved by a place; at either end it stays. */
export function movedMode(entries: Entries, mode: string, by: 1 | -1): TransferModeEntry[] {
  const order = entries.map((entry) => entry.mode)
  const byMode = new Map(entries.map((entry) => [entry.mode, entry]))
  return movedWord(order, order.indexOf(mode), by).flatMap((each) => byMode.get(each) ?? [])
}
