/** Writes a document into the core's own folder, and notes in the log that it left the house. */
import { AppError } from '#shared/contract/app-error.ts'
import type { DocumentFormat, DocumentRequest, WrittenFile } from '#shared/contract/documents.ts'
import type { CallContext, WriteContext } from '../call-context.ts'
import { uniqueFileNames } from '../exporting/file-names.ts'
import type { DocumentDefinition, DocumentPart, RecordRef } from './document.ts'
import { logExports } from './log/export-rows.ts'
import { OTHER_FORMATS } from './pdf/printer.ts'
import { definitionOf } from './registry.ts'
import { inChinese, words } from './words.ts'

/** The ending of a file of each format. */
const ENDING: Readonly<Record<DocumentFormat, string>> = {
  docx: '.docx',
  pdf: '.pdf',
  xlsx: '.xlsx',
  html: '.html',
  csv: '.csv',
  text: '.txt',
}

/** Reasons and words in documents are Chinese, whatever the language of the window. */
const chinese = <C extends CallContext>(context: C): C => ({ ...context, language: 'zh-CN', t: inChinese })

/** The formats that this host can write the document in. */
export function formatsOf(
  { writers }: DocumentDefinition<unknown>,
  { pdf }: Pick<CallContext, 'pdf'>,
): DocumentFormat[] {
  return (Object.keys(writers) as DocumentFormat[]).filter((format) => format !== 'pdf' || pdf !== null)
}

/** @throws AppError `document.nothingChosen`, `record.notFound`, `app.cancelled` */
export function collectDocument(request: DocumentRequest, context: CallContext): Promise<DocumentPart<unknown>[]> {
  return definitionOf(request.document).collect(request, chinese(context))
}

function writerFor(document: DocumentRequest['document'], format: DocumentFormat, context: CallContext) {
  const definition = definitionOf(document)
  const writer = definition.writers[format]
  if (writer === undefined) {
    const formats = formatsOf(definition, context).join(', ')
    throw new AppError('document.formatNotOffered', { document: words.document[document], format, formats })
  }
  return writer
}

/** A file written, with the records in it. */
export interface DocumentFile extends WrittenFile {
  readonly records: readonly RecordRef[]
  readonly leftOut?: number
}

/**
 * Writes without noting: `noteExports` does that once the files are where they belong.
 * @throws AppError as `documents.write`; no file is left then
 */
export async function writeDocuments(
  request: DocumentRequest,
  format: DocumentFormat,
  context: CallContext,
): Promise<DocumentFile[]> {
  const write = writerFor(request.document, format, context)
  // Before the matching, not after it.
  if (format === 'pdf' && context.pdf === null) throw new AppError('document.noPrinter', { formats: OTHER_FORMATS })
  const parts = await collectDocument(request, context)
  const names = uniqueFileNames(parts.map(({ name }) => `${name}${ENDING[format]}`))
  const targets = parts.map(({ data, records, leftOut = 0 }, index) => {
    const suggestedName = names[index] ?? ''
    return { data, records, leftOut, suggestedName, place: context.files.place(suggestedName) }
  })
  try {
    const files = targets.map(({ data, place }) => ({ data, path: place.path }))
    await write(files, request, chinese(context))
  } catch (error) {
    for (const { place } of targets) context.files.release(place.handle)
    throw error
  }
  return targets.map(({ place, suggestedName, records, leftOut }) => ({
    file: place.handle,
    suggestedName,
    format,
    records,
    leftOut,
  }))
}

/** Notes in the log what was written: who, when, which records in which version; never the data. */
export function noteExports(request: DocumentRequest, files: readonly DocumentFile[], context: WriteContext): void {
  const at = context.now().toISOString()
  logExports(
    context.library.writing,
    files.map(({ format, suggestedName, records }) => ({
      document: request.document,
      format,
      fileName: suggestedName,
      showsContacts: request.showContacts,
      by: context.actor,
      at,
      records,
    })),
  )
}
