/** What a document is to the program: data made once from the library, and writers that put it into a format. */
import type { DocumentFormat, DocumentRequest } from '#shared/contract/documents.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallContext } from '../call-context.ts'

/** A record that stands in a document, for the log. */
export interface RecordRef {
  readonly kind: RecordKind
  readonly id: string
}

/** Each record once, where its first mention stands. */
export function eachOnce(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()]
}

/** One file to be: plain data (it crosses into a worker thread), its name without ending, the records in it. */
export interface DocumentPart<Data> {
  readonly data: Data
  readonly name: string
  readonly records: readonly RecordRef[]
  /** How many patents were left out because their protection has ended; none where it is not said. */
  readonly leftOut?: number
}

/** Data and the path of the file that is to hold it. */
export interface WriteTarget<Data> {
  readonly data: Data
  readonly path: string
}

/** Writes files in one format. Reports progress in files (`writing`), stops when the call is cancelled. */
export type WriteFiles<Data> = (
  targets: readonly WriteTarget<Data>[],
  request: DocumentRequest,
  context: CallContext,
) => Promise<void>

/** A document that the program can write. */
export interface DocumentDefinition<Data> {
  /**
   * Makes the data. The context's language is Chinese.
   * @throws AppError `document.nothingChosen`, `record.notFound`
   */
  readonly collect: (request: DocumentRequest, context: CallContext) => Promise<DocumentPart<Data>[]>
  readonly writers: { readonly [Format in DocumentFormat]?: WriteFiles<Data> }
  /** Renders the data of several parts as one page; null where there is nothing to look at but a spreadsheet. */
  readonly page: ((parts: readonly Data[], context: CallContext) => string) | null
  /** Whether it is made from a .docx template. */
  readonly hasTemplates: boolean
}
