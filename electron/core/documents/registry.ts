/** Every document by its name: how its data is made, and the formats it can be written in. */
import type { DocumentKind } from '#shared/contract/documents.ts'
import { SPREADSHEETS } from '../exporting/document-writers.ts'
import { workbook } from '../exporting/workbook-document.ts'
import type { TemplatedDocument } from './data/fields.ts'
import { bulletin } from './definitions/bulletin.ts'
import { figures } from './definitions/figures.ts'
import { letter } from './definitions/letter.ts'
import { matchSheet } from './definitions/match-sheet.ts'
import { reverse } from './definitions/reverse.ts'
import { brochure, message } from './definitions/showcase.ts'
import type { DocumentDefinition } from './document.ts'
import { demandsDocument, suppliesDocument } from './lists/definition.ts'

/** A definition with the writers that make spreadsheets of the same data. */
function also<Data>(
  definition: DocumentDefinition<Data>,
  writers: DocumentDefinition<Data>['writers'],
): DocumentDefinition<Data> {
  return { ...definition, writers: { ...definition.writers, ...writers } }
}

const definitions = {
  matchSheet: also(matchSheet, SPREADSHEETS.matchSheet),
  workbook,
  reverse: also(reverse, SPREADSHEETS.reverse),
  bulletin,
  letter,
  brochure,
  message,
  figures: also(figures, SPREADSHEETS.figures),
  supplies: suppliesDocument,
  demands: demandsDocument,
} as const satisfies { [D in DocumentKind]: unknown }

/** Data goes from `collect` to the writers of the same document: what it is like is theirs to know. */
export function definitionOf(document: DocumentKind): DocumentDefinition<unknown> {
  return definitions[document] as unknown as DocumentDefinition<unknown>
}

/** Documents made from a .docx template. */
export const TEMPLATED: readonly TemplatedDocument[] = [
  'matchSheet',
  'reverse',
  'bulletin',
  'letter',
  'brochure',
  'figures',
]
