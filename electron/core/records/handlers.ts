/** Calls on supplies, demands, their problem statements, and the sample data. */
import type { Handlers } from '../call-context.ts'
import { rememberSampleRemoved } from '../settings/sample-removed.ts'
import { getDemand, listDemands } from './demand-rows.ts'
import { confirmStatement, writeStatement } from './problem-statements.ts'
import { loadSample, removeSample } from './sample.ts'
import { getSupply, listSupplies } from './supply-rows.ts'

type RecordMethods =
  | 'supplies.list'
  | 'supplies.get'
  | 'demands.list'
  | 'demands.get'
  | 'problemStatements.write'
  | 'problemStatements.confirm'
  | 'sample.load'
  | 'sample.remove'

export const recordHandlers: Pick<Handlers, RecordMethods> = {
  'supplies.list': (page, { library }) => listSupplies(library.reading, page),
  'supplies.get': ({ id }, { library }) => getSupply(library.reading, id),
  'demands.list': (page, { library }) => listDemands(library.reading, page),
  'demands.get': ({ id }, { library }) => getDemand(library.reading, id),
  'problemStatements.write': ({ record, text }, { library, actor, now }) =>
    library.writing
      .transaction(() => writeStatement(library.writing, record, { text, by: actor, at: now().toISOString() }))
      .immediate(),
  'problemStatements.confirm': ({ record }, { library, now }) =>
    library.writing.transaction(() => confirmStatement(library.writing, record, now().toISOString())).immediate(),
  'sample.load': (_, context) => loadSample(context),
  'sample.remove': (_, { library, now }) => {
    const removed = removeSample(library.writing)
    rememberSampleRemoved(library.writing, now().toISOString())
    return removed
  },
}
