/** Calls on supplies, demands, their problem statements, and the sample data. */
import type { Handlers } from '../call-context.ts'
import { confirmStatementByHand, writeStatementByHand } from '../editing/statement-edits.ts'
import { rememberSampleRemoved } from '../settings/sample-removed.ts'
import { getDemand, listDemands } from './demand-rows.ts'
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
  'problemStatements.write': ({ record, text, seen }, { library: { writing: db }, actor, now }) => {
    const who = { actor, at: now().toISOString() }
    return db.transaction(() => writeStatementByHand(db, { record, text, seen }, who)).immediate()
  },
  'problemStatements.confirm': ({ record, seen }, { library: { writing: db }, actor, now }) => {
    const who = { actor, at: now().toISOString() }
    return db.transaction(() => confirmStatementByHand(db, { record, seen }, who)).immediate()
  },
  'sample.load': (_, context) => loadSample(context),
  'sample.remove': (_, { library, now }) => {
    const removed = removeSample(library.writing)
    rememberSampleRemoved(library.writing, now().toISOString())
    return removed
  },
}
