/**
 * Which documents may name the company of a confidential demand, and in which texts of a document words stand, or were
 * taken out, that may be its name: people hear of them before the document leaves the house.
 */
import type { DocumentKind, DocumentRequest, HiddenName } from '#shared/contract/documents.ts'
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import type { CallContext } from '../call-context.ts'
import { confidentialDemandIds, getDemand } from '../records/demand-rows.ts'
import { callNames } from './data/confidential.ts'
import { type DemandViewOptions, demandView } from './data/demand-view.ts'
import { demandOptions, makerOf } from './data/head.ts'
import type { RecordRef } from './document.ts'

/**
 * Whom a document names: nobody, ever; a company only where somebody asks for contacts; the company that it is
 * addressed to. `none`: no demand stands in it.
 */
const NAMES: Readonly<Record<DocumentKind, 'never' | 'asked' | 'addressee' | 'none'>> = {
  matchSheet: 'asked',
  workbook: 'asked',
  reverse: 'asked',
  bulletin: 'never',
  letter: 'addressee',
  brochure: 'none',
  message: 'none',
  figures: 'asked',
  supplies: 'none',
  demands: 'asked',
}

const hides = ({ document, showContacts }: Pick<DocumentRequest, 'document' | 'showContacts'>): boolean =>
  NAMES[document] === 'never' || (NAMES[document] === 'asked' && !showContacts)

/** The texts of a demand that documents print, with nothing but the full name taken out. */
function printedTexts(demand: Demand, options: DemandViewOptions): string {
  const view = demandView(demand, 1, { ...options, showContacts: false, confirmedIds: new Set([demand.id]) })
  const { title, problem, description, keywords, budget } = view
  return [title, problem, description, keywords, budget].join('\n')
}

/** Words in a demand's texts that may be the company's name. */
export function nameWords(demand: Demand, options: DemandViewOptions): HiddenName['words'] {
  const texts = printedTexts(demand, options)
  const isConfirmed = options.confirmedIds?.has(demand.id) ?? false
  const found = callNames(demand, options.counties, options.isOrdinary).filter(({ word }) => texts.includes(word))
  // The longest is the name; what is a part of it is found in it.
  return found.slice(0, 1).map(({ word, isOrdinary }) => ({ word, masked: !isOrdinary && !isConfirmed }))
}

/** Of the demands of a document; none where it may name them. */
export function hiddenNames(
  request: DocumentRequest,
  records: readonly RecordRef[],
  context: CallContext,
): HiddenName[] {
  if (!hides(request)) return []
  const db = context.library.reading
  const options = demandOptions(makerOf(request, context), request.document === 'bulletin')
  const confidential = confidentialDemandIds(db)
  const ids = new Set(records.map(({ id }) => id as DemandId).filter((id) => confidential.has(id)))
  return [...ids].flatMap((id) => {
    const demand = getDemand(db, id)
    const words = nameWords(demand, options)
    return words.length === 0 ? [] : [{ id, title: demand.title, words }]
  })
}
