/** What a tag in a Word template means: a field by its Chinese name, with dots (协会.名称), or the item itself (.). */
import type { DXT } from 'docxtemplater'
import { plainText } from '#shared/domain/plain-text.ts'
import { keyIn } from '../templates/field-tree.ts'

function step(scope: unknown, word: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined
  const key = keyIn(scope, word)
  return key === null ? undefined : (scope as Readonly<Record<string, unknown>>)[key]
}

/** A Word file is XML, which cannot hold every character that a record may have been given. */
const holdable = (value: unknown): unknown => (typeof value === 'string' ? plainText(value) : value)

/** Undefined lets docxtemplater ask the scope around this one. */
export function parseTag(tag: string): DXT.Parser {
  if (tag === '.') return { get: holdable }
  const words = tag.split('.').map((word) => word.trim())
  return { get: (scope: unknown) => holdable(words.reduce(step, scope)) }
}
