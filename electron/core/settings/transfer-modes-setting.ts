/** The ways to transfer as the association lists them: the shipped ones, renamed, hidden or in another order, and its own. */
import { z } from 'zod'
import { type TransferModeSettings, transferModeEntry } from '#shared/contract/settings.ts'
import {
  isShippedMode,
  SHIPPED_MODE_ENTRIES,
  type TransferMode,
  type TransferModeEntry,
  transferModeNamer,
} from '#shared/domain/transfer-mode.ts'
import { lookupKey } from '../importing/text.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import type { Translate } from '../messages.ts'
import { readSetting, writeSetting } from './settings.ts'
import { checkTransferModes } from './transfer-mode-check.ts'

const KEY = 'lists.transferModes'

/** A program that ships another mode adds it to the list that an older one kept. */
function complete(entries: readonly TransferModeEntry[]): TransferModeEntry[] {
  const named = new Set(entries.map(({ mode }) => mode))
  return [...entries, ...SHIPPED_MODE_ENTRIES.filter(({ mode }) => !named.has(mode))]
}

/** An own mode's word needs no second name. */
const plain = ({ mode, name, isHidden }: TransferModeEntry): TransferModeEntry => {
  return { mode, name: name === mode ? '' : name, isHidden }
}

const isSame = (entries: readonly TransferModeEntry[]): boolean =>
  JSON.stringify(entries) === JSON.stringify(SHIPPED_MODE_ENTRIES)

/** The modes in the order in which they are offered. */
export function transferModes(db: ReadableDb): readonly TransferModeEntry[] {
  const stored = readSetting(db, KEY, z.array(transferModeEntry))
  return stored === null ? SHIPPED_MODE_ENTRIES : complete(stored)
}

/** The modes in their order, and whether that list is the shipped one. */
export function getTransferModes(db: ReadableDb): TransferModeSettings {
  const modes = transferModes(db)
  return { modes: [...modes], isShipped: isSame(modes) }
}

/**
 * `null` goes back to what is shipped. @param t Of the language in which an error names a shipped mode.
 * @returns the list then in use.
 * @throws AppError `settings.transferModeUnreadable`, `settings.transferModeTwice`
 */
export function setTransferModes(
  db: WritableDb,
  entries: readonly TransferModeEntry[] | null,
  at: string,
  t: Translate,
): TransferModeSettings {
  const modes = entries === null ? null : complete(entries.map(plain))
  if (modes !== null) checkTransferModes(modes, t)
  writeSetting(db, KEY, modes === null || isSame(modes) ? null : modes, at)
  return getTransferModes(db)
}

/** What a mode is called in the language of a reader. */
export const transferModeNames = (db: ReadableDb, t: Translate): ((mode: TransferMode) => string) =>
  transferModeNamer(transferModes(db), (mode) => t(`register.values.transferMode.${mode}`))

/** The association's own words for modes, each with its key before it: lists that are imported may use them. They win over the shipped ones. */
export function ownTransferModeWords(db: ReadableDb): readonly (readonly [string, TransferMode])[] {
  return transferModes(db).flatMap(({ mode, name }) => {
    const own = isShippedMode(mode) ? [name] : [mode, name]
    return own.filter((word) => word !== '').map((word) => [lookupKey(word), mode] as const)
  })
}
