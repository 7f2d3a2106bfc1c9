/** Calls on documents, their log and the bulletins. */
import { AppError } from '#shared/contract/app-error.ts'
import { DOCUMENTS, type DocumentRequest } from '#shared/contract/documents.ts'
import type { CallContext, Handlers } from '../call-context.ts'
import { deleteIssue, findIssue, insertIssue, listIssues } from './bulletins/issue-rows.ts'
import { bulletinRecords, proposeIssue } from './bulletins/propose.ts'
import type { DocumentData } from './data/fields.ts'
import { DEFAULT_LETTER_TEXTS } from './definitions/letter.ts'
import { messageLength, messageText } from './html/message.ts'
import { changedSince, listExports } from './log/export-rows.ts'
import { definitionOf } from './registry.ts'
import { remarksOn } from './remarks.ts'
import { templateHandlers } from './templates/handlers.ts'
import { inChinese } from './words.ts'
import { collectDocument, formatsOf, noteExports, writeDocuments } from './write-documents.ts'

type DocumentMethods = Extract<keyof Handlers, `documents.${string}` | `bulletins.${string}` | `templates.${string}`>

/** More would only make the page slow to look at. */
const MOST_SHOWN = 20

async function preview(request: DocumentRequest, context: CallContext) {
  const { page } = definitionOf(request.document)
  const collected = await collectDocument(request, context)
  const parts = collected.map(({ data }) => data)
  const shown = parts.slice(0, MOST_SHOWN)
  const html = page === null ? '' : page(shown, { ...context, language: 'zh-CN', t: inChinese })
  const [first] = parts
  const text =
    request.document === 'message' && first !== undefined
      ? messageText(first as DocumentData<'message'>, context)
      : null
  const counts = { length: text === null ? 0 : messageLength(text), files: parts.length, shown: shown.length }
  return { html, text, ...counts, ...remarksOn(request, collected, context) }
}

export const documentHandlers: Pick<Handlers, DocumentMethods> = {
  ...templateHandlers,
  'documents.kinds': (_, context) => ({
    documents: DOCUMENTS.map((document) => {
      const definition = definitionOf(document)
      return { document, formats: formatsOf(definition, context), hasTemplates: definition.hasTemplates }
    }),
    letter: DEFAULT_LETTER_TEXTS,
  }),
  'documents.write': async ({ format, ...request }, context) => {
    const written = await writeDocuments(request, format, context)
    noteExports(request, written, context)
    const ids = new Set(written.flatMap(({ records }) => records.map(({ id }) => id)))
    const files = written.map(({ records: _, leftOut: __, ...file }) => file)
    return { files, records: ids.size, ...remarksOn(request, written, context) }
  },
  'documents.preview': (request, context) => preview(request, context),
  'documents.log': (query, { library }) => listExports(library.reading, query),
  'documents.changedSince': (query, { library }) => ({ records: changedSince(library.reading, query.export) }),
  'bulletins.issues': ({ kind }, { library }) => ({ issues: listIssues(library.reading, kind) }),
  'bulletins.propose': ({ kind, recordIds }, context) => proposeIssue(kind, recordIds, context),
  'bulletins.publish': (issue, { library, actor, now }) => {
    const db = library.writing
    return db
      .transaction(() => {
        if (findIssue(db, issue.kind, issue.number) !== undefined) {
          throw new AppError('bulletin.numberTaken', { number: issue.number })
        }
        // Each has to be there.
        bulletinRecords(db, issue.kind, issue.recordIds)
        const recordIds = [...new Set(issue.recordIds)]
        insertIssue(db, { ...issue, recordIds }, { by: actor, at: now().toISOString() })
        const stored = findIssue(db, issue.kind, issue.number)
        if (stored === undefined) throw new AppError('record.notFound', { id: String(issue.number) })
        return stored
      })
      .immediate()
  },
  'bulletins.withdraw': ({ id }, { library }) => {
    if (!deleteIssue(library.writing, id)) throw new AppError('record.notFound', { id })
    return {}
  },
}
