/** What is wrong with a Word template: tags that do not close, and names that no field has, each with its place. */
import type { DXT } from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import type { TemplatedDocument } from '../data/fields.ts'
import { openTemplate } from '../word/word-template.ts'
import { FIELD_NAMES, type FieldTree, fieldTree, keyIn } from './field-tree.ts'
import { placeOf, type TemplateParagraph, templateParagraphs } from './template-text.ts'

/** The sentences stand in core.json under `template.<code>`. */
export const TAG_PROBLEMS = [
  'unclosed',
  'unopened',
  'loopUnclosed',
  'loopUnopened',
  'crossed',
  'unknown',
  'misspelt',
  'wide',
  'other',
] as const

export interface TagProblem {
  readonly code: (typeof TAG_PROBLEMS)[number]
  /** As it is written, without braces. */
  readonly tag: string
  /** The text around it. */
  readonly context: string
  /** Where in the document that is, if it was found there. */
  readonly place?: TemplateParagraph['place']
  /** The name that was probably meant. */
  readonly meant?: string
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

/** What a person may have meant: the same with the marks of Chinese typing, or a name that differs in one character. */
function meantBy(tag: string, scopes: readonly FieldTree[]): string | undefined {
  const said = tag.normalize('NFKC').replaceAll(/[。 ]/g, (character) => (character === ' ' ? '' : '.'))
  const [, mark = '', plain = ''] = /^([#/^]?)(.*)$/.exec(said) ?? []
  if (nodeOf(plain, scopes) !== undefined) return mark + plain
  const path = plain.split('.').slice(0, -1)
  const last = plain.slice(plain.lastIndexOf('.') + 1)
  const around = path.length === 0 ? scopes : [nodeOf(path.join('.'), scopes)?.fields ?? {}]
  const names = around.toReversed().flatMap((tree) => Object.keys(tree).map((key) => FIELD_NAMES[key]?.name ?? key))
  const near = names.find((name) => isNear(name, last))
  return near === undefined ? undefined : mark + [...path, near].join('.')
}

/** One character other, missing or too many. */
function isNear(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short.length < 2) return false
  const start = [...short].findIndex((character, i) => character !== long[i])
  if (start === -1) return true
  return long.slice(start + 1) === short.slice(long.length === short.length ? start + 1 : start)
}

function unknownTag(part: Part, scopes: readonly FieldTree[], isSection: boolean): TagProblem {
  const tag = part.value ?? ''
  const meant = meantBy(tag, scopes)
  const facts = { tag, context: contextOf(part, isSection) }
  return meant === undefined ? { code: 'unknown', ...facts } : { code: 'misspelt', ...facts, meant }
}

function unknownTags(parts: readonly Part[], scopes: readonly FieldTree[]): TagProblem[] {
  return parts.flatMap((part): TagProblem[] => {
    if (part.type !== 'placeholder' || part.value === undefined || part.value === '.') return []
    const isSection = part.subparsed !== undefined
    const node = nodeOf(part.value, scopes)
    const here = node === undefined ? [unknownTag(part, scopes, isSection)] : []
    const inner = node?.kind === 'list' || node?.kind === 'object' ? [...scopes, node.fields] : scopes
    return [...here, ...unknownTags(part.subparsed ?? [], inner)]
  })
}

/** Braces of Chinese typing are plain text to Word: such a tag would be printed as it stands. */
const WIDE_TAG = /[｛{]([^｛｝{}]{1,40})[｝}]/g

function wideTags(paragraphs: readonly TemplateParagraph[]): TagProblem[] {
  return paragraphs.flatMap(({ text }) =>
    [...text.matchAll(WIDE_TAG)].flatMap(([whole, tag = '']): TagProblem[] =>
      /[｛｝]/.test(whole) ? [{ code: 'wide', tag: tag.trim(), context: whole }] : [],
    ),
  )
}

const contextOf = (part: Part, isSection: boolean): string => (isSection ? `{#${part.value}}` : `{${part.value}}`)

/** CommonJS with declarations of a module: what Node imports is itself the function that makes one. */
const Inspector = InspectModule as unknown as new () => DXT.Module & { getAllStructuredTags(): Part[] }

function problemsIn(bytes: Uint8Array, document: TemplatedDocument): TagProblem[] {
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

/**
 * Empty for a template that can be filled. Every problem comes with the words around it and the part it stands in.
 * @throws whatever is thrown where the bytes are no Word document
 */
export function templateProblems(bytes: Uint8Array, document: TemplatedDocument): TagProblem[] {
  const problems = problemsIn(bytes, document)
  const paragraphs = templateParagraphs(bytes)
  return [...wideTags(paragraphs), ...problems].map((problem) => {
    const found = placeOf(paragraphs, problem.context)
    return found === null ? problem : { ...problem, context: found.text, place: found.place }
  })
}
