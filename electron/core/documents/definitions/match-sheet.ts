/** The match sheet: one file a demand. */

import { choiceFor, demandIdsOf } from '../choose-records.ts'
import { matchesForDemands } from '../chosen-matches.ts'
import type { DocumentData } from '../data/fields.ts'
import { makerOf } from '../data/head.ts'
import { matchSheetData } from '../data/match-sheet.ts'
import type { DocumentDefinition, RecordRef } from '../document.ts'
import { nameOf } from '../file-name.ts'
import { paperWriters } from '../paper.ts'

export const matchSheet: DocumentDefinition<DocumentData<'matchSheet'>> = {
  async collect(request, context) {
    const ids = demandIdsOf(context.library.reading, request)
    const maker = makerOf(request, context)
    const demands = await matchesForDemands(ids, choiceFor('matchSheet', request), context)
    return demands.map((found) => {
      const data = matchSheetData(found, maker)
      const patents = found.chosen.map(({ supply }): RecordRef => ({ kind: 'supply', id: supply.id }))
      return {
        data,
        name: nameOf('matchSheet', data.demand.title, maker.today),
        records: [{ kind: 'demand', id: found.demand.id }, ...patents],
      }
    })
  },
  ...paperWriters('matchSheet'),
}
