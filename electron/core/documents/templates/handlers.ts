/** Calls on the templates of Word documents. */
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { DocumentKind } from '#shared/contract/documents.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { CallContext, Handlers } from '../../call-context.ts'
import { guardZip } from '../../importing/containers/guard-zip.ts'
import type { Translate } from '../../messages.ts'
import { saveBytes } from '../../save-file.ts'
import { DOCUMENT_FIELDS, type TemplatedDocument } from '../data/fields.ts'
import { TEMPLATED } from '../registry.ts'
import { words } from '../words.ts'
import { type TagProblem, templateProblems } from './check-template.ts'
import { findTemplate, ownTemplate, ownTemplates, type TemplatePlaces } from './template-folder.ts'

type TemplateMethods =
  | 'templates.list'
  | 'templates.export'
  | 'templates.check'
  | 'templates.import'
  | 'templates.remove'

/** A template is some pages of text and a logo. */
const LIMITS = { entries: 500, inflatedBytes: 50 * 1024 * 1024 }
const MAX_BYTES = 20 * 1024 * 1024

const placesOf = ({ resourcesDir, library }: CallContext): TemplatePlaces => ({
  resourcesDir,
  libraryPath: library.path,
})

/** @throws AppError `template.notFound`: this document is not made from a template */
function templated(document: DocumentKind): TemplatedDocument {
  if (!TEMPLATED.some((each) => each === document) || !Object.hasOwn(DOCUMENT_FIELDS, document)) {
    throw new AppError('template.notFound', { name: words.document[document] })
  }
  return document as TemplatedDocument
}

const toldProblem = ({ code, tag, context, place, meant = '' }: TagProblem, t: Translate) => ({
  tag,
  context: place === undefined ? context : t(`template.place.${place}`, { text: context }),
  message: t(`template.${code}`, { tag, meant }),
})

/** The format of Word 97: renaming a .doc does not make a .docx of it. */
const OLD_WORD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

function bytesAtHead(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(OLD_WORD.length)
    readSync(file, head)
    return head
  } finally {
    closeSync(file)
  }
}

/** Reads and checks what the user chose. @throws AppError `template.notReadable` */
async function checked(file: FileHandle, document: TemplatedDocument, context: CallContext) {
  const { path, name: fileName } = context.files.find(file)
  try {
    if (statSync(path).size > MAX_BYTES) throw new RangeError('too large')
    const bytes = readFileSync(path)
    await guardZip(bytes, LIMITS, () => {})
    return { bytes, problems: templateProblems(bytes, document).map((problem) => toldProblem(problem, context.t)) }
  } catch (error) {
    const isOld = bytesAtHead(path).equals(OLD_WORD)
    throw new AppError('template.notReadable', { fileName, ...(isOld && { context: 'old' }) }, { cause: error })
  }
}

export const templateHandlers: Pick<Handlers, TemplateMethods> = {
  'templates.list': (_, context) => ({
    templates: TEMPLATED.flatMap((document) => [
      { document, name: '', shipped: true, at: null },
      ...ownTemplates(placesOf(context), document).map((own) => ({ document, shipped: false, ...own })),
    ]),
  }),
  'templates.export': ({ document, name }, context) => {
    const path = findTemplate(placesOf(context), templated(document), name)
    const suggestedName = `${name || words.document[document]}.docx`
    const file = context.files.place(suggestedName)
    copyFileSync(path, file.path)
    return { file: file.handle, suggestedName }
  },
  'templates.check': async ({ document, file }, context) => {
    const { problems } = await checked(file, templated(document), context)
    return { problems }
  },
  'templates.import': async ({ document, file, name }, context) => {
    const path = ownTemplate(placesOf(context), templated(document), name)
    const { bytes, problems } = await checked(file, templated(document), context)
    const [first] = problems
    if (first !== undefined) {
      const { tag, context: place, message } = first
      throw new AppError('template.broken', { name, tag: `{${tag}}`, context: place, problem: message })
    }
    mkdirSync(dirname(path), { recursive: true })
    await saveBytes(path, bytes)
    return { document, name, shipped: false, at: statSync(path).mtime.toISOString() }
  },
  'templates.remove': ({ document, name }, context) => {
    rmSync(findTemplate(placesOf(context), templated(document), name), { force: true })
    return {}
  },
}
