/** What a way to transfer may be called: one thing to whoever reads a list, and no other mode's name. */
import { AppError } from '#shared/contract/app-error.ts'
import {
  isShippedMode,
  type ShippedTransferMode,
  type TransferModeEntry,
  transferModeNamer,
} from '#shared/domain/transfer-mode.ts'
import { lookupKey, wordKey } from '../importing/text.ts'
import { splitList } from '../importing/values/list.ts'
import { tickedText } from '../importing/values/ticks.ts'
import { PLACEHOLDERS } from '../importing/vocabulary.ts'
import { type Translate, translator } from '../messages.ts'

const LANGUAGES = (['zh-CN', 'en'] as const).map(translator)

const shippedName = (mode: ShippedTransferMode, t: Translate): string => t(`register.values.transferMode.${mode}`)

/** A cell that says just this is read as just this: it is not split, is no tick box, and does not stand for nothing. */
function isReadable(word: string): boolean {
  const [only, ...others] = splitList(word)
  return only === word && others.length === 0 && tickedText(word) === null && !PLACEHOLDERS.has(wordKey(word))
}

/** Every word that means the mode: two modes must not share one. */
function meanings({ mode, name }: TransferModeEntry): string[] {
  const shipped = isShippedMode(mode) ? LANGUAGES.map((t) => shippedName(mode, t)) : []
  return [...new Set([mode, name, ...shipped].filter((word) => word !== '').map(lookupKey))]
}

/**
 * @param t Of the language in which a shipped mode is named.
 * @throws AppError `settings.transferModeUnreadable`, `settings.transferModeTwice` (details of both: name)
 */
export function checkTransferModes(entries: readonly TransferModeEntry[], t: Translate): void {
  const nameOf = transferModeNamer(entries, (mode) => shippedName(mode, t))
  const taken = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry.mode)
    if (!isReadable(entry.name || entry.mode) || !isReadable(entry.mode))
      throw new AppError('settings.transferModeUnreadable', { name })
    const keys = meanings(entry)
    if (keys.some((key) => taken.has(key))) throw new AppError('settings.transferModeTwice', { name })
    for (const key of keys) taken.add(key)
  }
}
