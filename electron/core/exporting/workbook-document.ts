/** The match workbook as a document: one file for all demands. */

import { AppError } from '#shared/contract/app-error.ts'
import type { DocumentRequest } from '#shared/contract/documents.ts'
import { MATCHES_ON_PAPER } from '#shared/contract/exporting.ts'
import { LEVELS } from '#shared/contract/matching.ts'
import type { DocumentDefinition, RecordRef } from '../documents/document.ts'
import { nameOf } from '../documents/file-name.ts'
import { runJob } from '../jobs/run-job.ts'
import { localDay } from '../local-day.ts'
import { getAssociation } from '../settings/association-setting.ts'
import { getLists } from '../settings/lists-setting.ts'
import type { RankedChoice } from './choose-matches.ts'
import type { DemandSheet } from './demand-sheet.ts'
import { demandSheets } from './demand-sheets.ts'

interface WorkbookData {
  readonly demands: readonly DemandSheet[]
  readonly associationName: string
  readonly counties: readonly string[]
}

const BY_LEVEL = { by: 'level', levels: [...LEVELS], top: MATCHES_ON_PAPER } as const satisfies RankedChoice

/** The workbook has no choice by hand of its own: whoever picks by hand writes match sheets. */
const choiceOf = ({ choose }: DocumentRequest): RankedChoice =>
  choose === undefined || choose.by === 'hand' ? { ...BY_LEVEL, levels: [...BY_LEVEL.levels] } : choose

/** All that stands in the workbook, for the log. */
export function recordsIn(demands: readonly DemandSheet[]): RecordRef[] {
  const supplies = new Set(demands.flatMap(({ matches }) => matches.map(({ supplyId }) => supplyId)))
  return [
    ...demands.map(({ demand }): RecordRef => ({ kind: 'demand', id: demand.id })),
    ...[...supplies].map((id): RecordRef => ({ kind: 'supply', id })),
  ]
}

export const workbook: DocumentDefinition<WorkbookData> = {
  async collect(request, context) {
    const demands = await demandSheets(
      request.demandIds,
      { choose: choiceOf(request), confirmedIds: request.confirmedIds },
      context,
    )
    if (demands.length === 0) throw new AppError('document.nothingChosen')
    const db = context.library.reading
    const data = { demands, associationName: getAssociation(db).name, counties: getLists(db).counties }
    return [{ data, name: nameOf('workbook', '', localDay(context.now())), records: recordsIn(demands) }]
  },
  writers: {
    async xlsx(targets, { showContacts }, context) {
      const at = context.now().toISOString()
      for (const { path, data } of targets) await runJob('writeWorkbook', { path, at, showContacts, ...data }, context)
    },
  },
  page: null,
  hasTemplates: false,
}
