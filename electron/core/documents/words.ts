/** The words of documents, which are Chinese in every language of the window: `resources/templates/words.json`. */

import type { PatentType } from '#shared/domain/patent-number.ts'
import type { TransferMode } from '#shared/domain/transfer-mode.ts'
import type { Level } from '#shared/matching/levels.ts'
import words from '../../../resources/templates/words.json' with { type: 'json' }
import { translator } from '../messages.ts'

export { words }

/** The core's own texts in the language of documents. */
export const inChinese = translator('zh-CN')

/** Fills `{{name}}` in a text. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** `2026-09-05` → 2026年9月5日; of month precision 2026年9月; empty for null. */
export function chineseDate(date: string | null): string {
  if (date === null) return ''
  const [year = '', month = '', day] = date.split('-')
  const values = { year, month: Number(month), day: Number(day) }
  return filled(day === undefined ? words.month : words.date, values)
}

export const listed = (items: readonly string[]): string => items.filter((item) => item !== '').join(words.separator)
export const levelWord = (level: Level): string => words.level[level]
export const patentTypeWord = (type: PatentType | null): string => (type === null ? '' : words.patentType[type])
export const transferModeWords = (modes: readonly TransferMode[]): string =>
  listed(modes.map((mode) => words.transferMode[mode]))

/** With a full stop where none stands: problem statements are cut out of sentences. Empty stays empty. */
export function asSentence(text: string): string {
  const plain = text.trimEnd()
  return plain === '' || words.sentenceEnds.includes(plain.at(-1) ?? '') ? plain : `${plain}${words.fullStop}`
}
