/** What a person should know of a document before it leaves the house. */
import type { DocumentRequest } from '#shared/contract/documents.ts'
import type { CallContext } from '../call-context.ts'
import type { DocumentPart } from './document.ts'
import { hiddenNames } from './hidden-names.ts'

export function remarksOn(
  request: DocumentRequest,
  parts: readonly Pick<DocumentPart<unknown>, 'records' | 'leftOut'>[],
  context: CallContext,
) {
  const records = parts.flatMap((part) => part.records)
  return {
    names: hiddenNames(request, records, context),
    leftOut: parts.reduce((sum, { leftOut = 0 }) => sum + leftOut, 0),
  }
}
