/** The lists of supplies and demands as documents: as filtered on the screen, or all. */
import type { DocumentRequest } from '#shared/contract/documents.ts'
import type { CallContext } from '../../call-context.ts'
import { listCsv, listXlsx } from '../../exporting/document-writers.ts'
import { getDemand } from '../../records/demand-rows.ts'
import { demandIdsOf, suppliesOf } from '../choose-records.ts'
import { demandView } from '../data/demand-view.ts'
import type { DemandData, PatentData } from '../data/fields.ts'
import { demandOptions, headOf, type Maker, makerOf, patentOptions } from '../data/head.ts'
import { asRecorded, patentView } from '../data/patent-view.ts'
import type { DocumentDefinition, DocumentPart, RecordRef } from '../document.ts'
import { nameOf } from '../file-name.ts'
import { DEMAND_COLUMNS, type ListColumn, SUPPLY_COLUMNS } from '../sheets/list-columns.ts'
import { sheetWords } from '../sheets/sheet-words.ts'
import type { ListData } from './list-data.ts'

/** A yes or no is written as a word or left empty. */
const asText = (value: string | boolean): string => {
  if (typeof value === 'string') return value
  return value ? sheetWords.yes : ''
}

function part<Row extends Readonly<Record<string, string | boolean>>>(
  list: ListData['list'],
  views: readonly Row[],
  { columns, maker, records }: { columns: readonly ListColumn<Row>[]; maker: Maker; records: readonly RecordRef[] },
): DocumentPart<ListData> {
  const { association, date } = headOf(maker)
  const rows = views.map((view) => columns.map(({ key }) => asText(view[key] ?? '')))
  const name = nameOf(list, '', maker.today)
  return {
    name,
    records,
    data: { list, association, date, rows, columns: columns.map(({ heading, width }) => ({ heading, width })) },
  }
}

function supplyPart(request: DocumentRequest, context: CallContext): DocumentPart<ListData> {
  const chosen = suppliesOf(context.library.reading, request)
  const maker = makerOf(request, context)
  const views: PatentData[] = chosen.map((supply, i) => ({
    ...patentView(supply, i + 1, patentOptions(maker)),
    ...asRecorded(supply, maker.modeName),
  }))
  return part('supplies', views, {
    columns: SUPPLY_COLUMNS,
    maker,
    records: chosen.map(({ id }) => ({ kind: 'supply', id })),
  })
}

function demandPart(request: DocumentRequest, context: CallContext): DocumentPart<ListData> {
  const db = context.library.reading
  const chosen = demandIdsOf(db, request).map((id) => getDemand(db, id))
  const maker = makerOf(request, context)
  const views: DemandData[] = chosen.map((demand, i) => demandView(demand, i + 1, demandOptions(maker)))
  return part('demands', views, {
    columns: DEMAND_COLUMNS,
    maker,
    records: chosen.map(({ id }) => ({ kind: 'demand', id })),
  })
}

const writers = { xlsx: listXlsx, csv: listCsv }

export const suppliesDocument: DocumentDefinition<ListData> = {
  collect: async (request, context) => [supplyPart(request, context)],
  writers,
  page: null,
  hasTemplates: false,
}

export const demandsDocument: DocumentDefinition<ListData> = {
  collect: async (request, context) => [demandPart(request, context)],
  writers,
  page: null,
  hasTemplates: false,
}
