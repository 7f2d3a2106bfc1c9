/** The words of documents, which are Chinese in every language of the window: `resources/templates/words.json`. */

import type { PatentType } from '#shared/domain/patent-number.ts'
import { type TransferMode, type TransferModeEntry, transferModeNamer } from '#shared/domain/transfer-mode.ts'
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

export type ModeName = (mode: TransferMode) => string

/** What ways to transfer are called in documents, by the association's list. */
export const modeNamer = (entries: readonly TransferModeEntry[]): ModeName =>
  transferModeNamer(entries, (mode) => words.transferMode[mode])

/** @param nameOf Left out: as shipped. */
export const transferModeWords = (modes: readonly TransferMode[], nameOf: ModeName = modeNamer([])): string =>
  listed(modes.map(nameOf))

/** A problem statement beside a title: a sentence; empty where there is none, or where it only says the title again. */
export function statementBeside(title: string, statement: string): string {
  const sentence = asSentence(statement)
  return sentence === asSentence(title) ? '' : sentence
}

/** With a full stop where none stands: problem statements are cut out of sentences. Empty stays empty. */
export function asSentence(text: string): string {
  const plain = text.trimEnd()
  return plain === '' || words.sentenceEnds.includes(plain.at(-1) ?? '') ? plain : `${plain}${words.fullStop}`
}
