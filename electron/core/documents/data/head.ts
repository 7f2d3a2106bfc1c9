/** What stands on every document, and what its makers need to know beside the records. */
import type { DocumentRequest } from '#shared/contract/documents.ts'
import type { Association } from '#shared/contract/settings.ts'
import type { CallContext } from '../../call-context.ts'
import { localDay } from '../../local-day.ts'
import { ordinaryWords } from '../../matching/ordinary-words.ts'
import { getAssociation } from '../../settings/association-setting.ts'
import { getLists } from '../../settings/lists-setting.ts'
import { transferModes } from '../../settings/transfer-modes-setting.ts'
import { chineseDate, type ModeName, modeNamer } from '../words.ts'
import type { IsOrdinary } from './confidential.ts'
import type { DemandViewOptions } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import type { PatentViewOptions } from './patent-view.ts'

export interface Maker {
  readonly association: Association
  /** ISO date. */
  readonly today: string
  readonly counties: readonly string[]
  readonly showContacts: boolean
  readonly modeName?: ModeName
  readonly confirmedIds?: ReadonlySet<string>
  readonly isOrdinary?: IsOrdinary
}

export type Head = Pick<DocumentData<'matchSheet'>, 'association' | 'date'>

type AskedOf = Pick<DocumentRequest, 'showContacts'> & Partial<Pick<DocumentRequest, 'confirmedIds'>>

export function makerOf(request: AskedOf, { library, now, resourcesDir }: CallContext): Maker {
  return {
    association: getAssociation(library.reading),
    today: localDay(now()),
    counties: getLists(library.reading).counties,
    showContacts: request.showContacts,
    modeName: modeNamer(transferModes(library.reading)),
    confirmedIds: new Set(request.confirmedIds),
    isOrdinary: ordinaryWords(resourcesDir),
  }
}

export function headOf({ association: { logo: _, ...association }, today }: Maker): Head {
  return { association, date: chineseDate(today) }
}

export const patentOptions = (maker: Maker, isPublic = false): PatentViewOptions => ({ ...maker, isPublic })
export const demandOptions = (maker: Maker, isPublic = false): DemandViewOptions => ({ ...maker, isPublic })
