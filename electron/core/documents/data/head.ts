/** What stands on every document, and what its makers need to know beside the records. */
import type { DocumentRequest } from '#shared/contract/documents.ts'
import type { Association } from '#shared/contract/settings.ts'
import type { CallContext } from '../../call-context.ts'
import { localDay } from '../../local-day.ts'
import { getAssociation } from '../../settings/association-setting.ts'
import { getLists } from '../../settings/lists-setting.ts'
import { chineseDate } from '../words.ts'
import type { DemandViewOptions } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import type { PatentViewOptions } from './patent-view.ts'

export interface Maker {
  readonly association: Association
  /** ISO date. */
  readonly today: string
  readonly counties: readonly string[]
  readonly showContacts: boolean
}

export type Head = Pick<DocumentData<'matchSheet'>, 'association' | 'date'>

export function makerOf(request: Pick<DocumentRequest, 'showContacts'>, { library, now }: CallContext): Maker {
  return {
    association: getAssociation(library.reading),
    today: localDay(now()),
    counties: getLists(library.reading).counties,
    showContacts: request.showContacts,
  }
}

export function headOf({ association: { logo: _, ...association }, today }: Maker): Head {
  return { association, date: chineseDate(today) }
}

export const patentOptions = (maker: Maker, isPublic = false): PatentViewOptions => ({ ...maker, isPublic })
export const demandOptions = (maker: Maker, isPublic = false): DemandViewOptions => ({ ...maker, isPublic })
