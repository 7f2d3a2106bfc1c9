/** The fields of a document as a tree, by their Chinese names too: what a tag in a template may say. */
import { z } from 'zod'
import names from '../../../../resources/templates/fields.json' with { type: 'json' }
import { DOCUMENT_FIELDS, type TemplatedDocument } from '../data/fields.ts'

export interface FieldNode {
  readonly kind: 'text' | 'flag' | 'object' | 'list'
  /** Of an object, or of one item of a list. */
  readonly fields: FieldTree
}
export type FieldTree = { readonly [key: string]: FieldNode }

const NONE: FieldTree = {}

function nodeOf(type: z.ZodType): FieldNode {
  if (type instanceof z.ZodArray) return { kind: 'list', fields: treeOf(type.element as z.ZodType) }
  if (type instanceof z.ZodObject) return { kind: 'object', fields: treeOf(type) }
  return { kind: type instanceof z.ZodBoolean ? 'flag' : 'text', fields: NONE }
}

function treeOf(type: z.ZodType): FieldTree {
  if (!(type instanceof z.ZodObject)) return NONE
  return Object.fromEntries(Object.entries(type.shape).map(([key, inner]) => [key, nodeOf(inner as z.ZodType)]))
}

export const fieldTree = (document: TemplatedDocument): FieldTree => treeOf(DOCUMENT_FIELDS[document])

export interface FieldName {
  /** As a template writes it. */
  readonly name: string
  readonly about: string
}

export const FIELD_NAMES: Readonly<Record<string, FieldName>> = names

/** Two fields may share a name where no object has both. */
const KEYS_BY_NAME = Map.groupBy(Object.keys(names), (key) => FIELD_NAMES[key]?.name ?? key)

/** The key that a word of a tag means among these; the English key itself is understood too. */
export function keyIn(scope: object, word: string): string | null {
  const keys = [word, ...(KEYS_BY_NAME.get(word) ?? [])]
  return keys.find((key) => Object.hasOwn(scope, key)) ?? null
}
