/** Calls on the refine queue. */
import type { Handlers } from '../call-context.ts'
import { inOneGo, MANY_RECORDS } from '../editing/edit-job.ts'
import { runJob } from '../jobs/run-job.ts'
import { confirmChoice } from './confirm.ts'
import { confirmColumn, countColumn, lookAtColumn } from './confirm-column.ts'
import { nextInQueue, progressOf } from './queue.ts'
import { refineRecord } from './refine-record.ts'

type RefiningMethods =
  | 'refining.queue'
  | 'refining.progress'
  | 'refining.record'
  | 'refining.confirm'
  | 'refining.column'
  | 'refining.confirmColumn'

export const refiningHandlers: Pick<Handlers, RefiningMethods> = {
  'refining.queue': (question, { library }) => ({ records: nextInQueue(library.reading, question) }),
  'refining.progress': (filter, { library }) => progressOf(library.reading, filter),
  'refining.record': ({ record }, { library }) => refineRecord(library.reading, record),
  'refining.column': (filter, { library }) => lookAtColumn(library.reading, filter),
  'refining.confirmColumn': (filter, ctx) => {
    const { reading, writing, path: libraryPath } = ctx.library
    const who = { actor: ctx.actor, at: ctx.now().toISOString() }
    return countColumn(reading, filter) > MANY_RECORDS
      ? runJob('confirmMany', { libraryPath, filter, who }, ctx)
      : confirmColumn(writing, filter, who, inOneGo(ctx))
  },
  'refining.confirm': (confirmation, { library, actor, now }) =>
    library.writing
      .transaction(() => confirmChoice(library.writing, confirmation, { actor, at: now().toISOString() }))
      .immediate(),
}
