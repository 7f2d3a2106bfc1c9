/** Data of the bulletins (供给信息, 需求信息): records by field, numbered, for everybody to read. */
import type { Demand, Supply } from '#shared/contract/records.ts'
import { chineseDate, filled, words } from '../words.ts'
import { demandView } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import { demandOptions, headOf, type Maker, patentOptions } from './head.ts'
import { fieldOfTechnology, patentView } from './patent-view.ts'

type Bulletin = DocumentData<'bulletin'>
type Entry = Bulletin['groups'][number]['entries'][number]

export type BulletinRecord =
  | { readonly kind: 'supply'; readonly supply: Supply }
  | { readonly kind: 'demand'; readonly demand: Demand }

export interface Issue {
  readonly kind: BulletinRecord['kind']
  readonly number: number
  /** ISO date. */
  readonly date: string
  readonly title: string
}

/** The heading under which a record stands. */
export function groupOf(record: BulletinRecord): string {
  if (record.kind === 'supply') return fieldOfTechnology(record.supply)
  return record.demand.industry.trim() || words.otherGroup
}

function viewOf(record: BulletinRecord, place: number, maker: Maker): Omit<Entry, 'code'> {
  if (record.kind === 'demand') return { ...NO_PATENT, ...demandView(record.demand, place, demandOptions(maker, true)) }
  const view = patentView(record.supply, place, patentOptions(maker, true))
  return { ...NO_DEMAND, ...view, contact: maker.showContacts ? view.contact : '' }
}

/** The fields of the other kind of record. */
const NO_PATENT = {
  number: '',
  publicationNumber: '',
  type: '',
  holder: '',
  inventors: '',
  abstract: '',
  ipc: '',
  status: '',
  applied: '',
  granted: '',
  expires: '',
  remaining: '',
  price: '',
  grade: '',
  warnings: '',
}
const NO_DEMAND = {
  description: '',
  organisation: '',
  organisationType: '',
  region: '',
  industry: '',
  budget: '',
  deadline: '',
  station: '',
  confidential: false,
}

/** Groups in the order in which their first record came; the rest (其他) at the end. */
function grouped(records: readonly BulletinRecord[]): [string, BulletinRecord[]][] {
  return [...Map.groupBy(records, groupOf)].sort(
    ([a], [b]) => Number(a === words.otherGroup) - Number(b === words.otherGroup),
  )
}

export function bulletinData(issue: Issue, records: readonly BulletinRecord[], maker: Maker): Bulletin {
  let place = 0
  const groups = grouped(records).map(([name, members]) => ({
    industry: name,
    count: String(members.length),
    entries: members.map((record): Entry => {
      place += 1
      const number = String(place).padStart(2, '0')
      return {
        ...viewOf(record, place, maker),
        code: filled(words.entryCode, { number: issue.number, place: number }),
      }
    }),
  }))
  const masthead = words.masthead[issue.kind]
  return {
    ...headOf(maker),
    date: chineseDate(issue.date),
    isSupply: issue.kind === 'supply',
    isDemand: issue.kind === 'demand',
    masthead,
    issue: filled(words.issue, { number: issue.number }),
    title: issue.title,
    count: String(records.length),
    groups,
  }
}
