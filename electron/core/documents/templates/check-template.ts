/** What is wrong with a Word template: tags that do not close, and names that no field has, each with its place. */
import type { DXT } from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import type { TemplatedDocument } from '../data/fields.ts'
import { openTemplate } from '../word/word-template.ts'
import { type FieldTree, fieldTree, keyIn } from './field-tree.ts'

/** The sentences stand in core.json under `template.<code>`. */
export const TAG_PROBLEMS = [
  'unclosed',
  'unopened',
  'loopUnclosed',
  'loopUnopened',
  'crossed',
  'unknown',
  'other',
] as const

export interface TagProblem {
  readonly code: (typeof TAG_PROBLEMS)[number]
  /** As it is written, without braces. */
  readonly tag: string
  /** The text around it. */
  readonly context: string
}

/** docxtemplater's names for what it finds. */
const BY_ID: Readonly<Record<string, TagProblem['code']>> = {
  unclosed_tag: 'unclosed',
  duplicate_open_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_close_tag: 'unopened',
  unclosed_loop: 'loopUnclosed',
  unopened_loop: 'loopUnopened',
  closing_tag_does_not_match_opening_tag: 'crossed',
}

interface ErrorProperties {
  readonly id?: string
  readonly xtag?: string
  readonly context?: string
  readonly openingtag?: string
  readonly closingtag?: string
}

function syntaxProblem({ id = '', xtag, context, openingtag, closingtag }: ErrorProperties): TagProblem {
  const code = BY_ID[id] ?? 'other'
  if (code === 'crossed') {
    return { code, tag: `${openingtag ?? ''} / ${closingtag ?? ''}`, context: `{/${closingtag ?? ''}}` }
  }
  const tag = xtag ?? ''
  return { code, tag, context: context ?? (code === 'loopUnopened' ? `{/${tag}}` : `{#${tag}}`) }
}

/** Null where the error says nothing of a tag: the file is then no template at all. */
function syntaxProblems(error: unknown): TagProblem[] | null {
  const properties = (error as { properties?: { errors?: readonly { properties?: ErrorProperties }[] } }).properties
  if (properties === undefined) return null
  const all = properties.errors?.map((each) => each.properties ?? {}) ?? [properties as ErrorProperties]
  return all.map(syntaxProblem)
}

interface Part {
  readonly type?: string
  readonly value?: string
  readonly module?: string
  readonly subparsed?: readonly Part[]
}

/** Finds the field that a tag names, from the innermost scope outwards. */
function nodeOf(tag: string, scopes: readonly FieldTree[]) {
  const [first = '', ...rest] = tag.split('.').map((word) => word.trim())
  const scope = scopes.findLast((tree) => keyIn(tree, first) !== null)
  let fields: FieldTree | undefined = scope
  let node: FieldTree[string] | undefined
  for (const word of [first, ...rest]) {
    const key: string | null = fields === undefined ? null : keyIn(fields, word)
    node = key === null ? undefined : fields?.[key]
    fields = node?.fields
  }
  return node
}

function unknownTags(parts: readonly Part[], scopes: readonly FieldTree[]): TagProblem[] {
  return parts.flatMap((part): TagProblem[] => {
    if (part.type !== 'placeholder' || part.value === undefined || part.value === '.') return []
    const isSection = part.subparsed !== undefined
    const node = nodeOf(part.value, scopes)
    const here =
      node === undefined ? [{ code: 'unknown', tag: part.value, context: contextOf(part, isSection) } as const] : []
    const inner = node?.kind === 'list' || node?.kind === 'object' ? [...scopes, node.fields] : scopes
    return [...here, ...unknownTags(part.subparsed ?? [], inner)]
  })
}

const contextOf = (part: Part, isSection: boolean): string => (isSection ? `{#${part.value}}` : `{${part.value}}`)

/** CommonJS with declarations of a module: what Node imports is itself the function that makes one. */
const Inspector = InspectModule as unknown as new () => DXT.Module & { getAllStructuredTags(): Part[] }

/**
 * Empty for a template that can be filled.
 * @throws whatever is thrown where the bytes are no Word document
 */
export function templateProblems(bytes: Uint8Array, document: TemplatedDocument): TagProblem[] {
  const inspector = new Inspector()
  try {
    openTemplate(bytes, [inspector])
  } catch (error) {
    const found = syntaxProblems(error)
    if (found === null) throw error
    return found
  }
  return unknownTags(inspector.getAllStructuredTags(), [fieldTree(document)])
}
