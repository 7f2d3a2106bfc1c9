/** The writers of spreadsheets for the documents: each hands its data to a thread. */

import type { CallContext } from '../call-context.ts'
import type { DocumentData } from '../documents/data/fields.ts'
import type { WriteFiles } from '../documents/document.ts'
import type { ListData } from '../documents/lists/list-data.ts'
import { runJob } from '../jobs/run-job.ts'
import { getLogo } from '../settings/association-setting.ts'

const matchSheet: WriteFiles<DocumentData<'matchSheet'>> = async (targets, _request, context) => {
  await runJob('writeSheets', { sheet: 'matchSheet', targets, ...common(context) }, context)
}

const reverse: WriteFiles<DocumentData<'reverse'>> = async (targets, _request, context) => {
  await runJob('writeSheets', { sheet: 'reverse', targets, ...common(context) }, context)
}

const figures: WriteFiles<DocumentData<'figures'>> = async (targets, _request, context) => {
  await runJob('writeSheets', { sheet: 'figures', targets, ...common(context) }, context)
}

export const listXlsx: WriteFiles<ListData> = async (targets, _request, context) => {
  await runJob('writeSheets', { sheet: 'list', targets, ...common(context) }, context)
}

export const listCsv: WriteFiles<ListData> = async (targets, _request, context) => {
  await runJob('writeSheets', { sheet: 'csv', targets, ...common(context) }, context)
}

const common = ({ now, library }: CallContext) => ({ at: now().toISOString(), logo: getLogo(library.reading) })

/** Beside what is written on paper (`documents/paper.ts`). */
export const SPREADSHEETS = {
  matchSheet: { xlsx: matchSheet },
  reverse: { xlsx: reverse },
  figures: { xlsx: figures },
} as const
