/** Calls on the refine queue. */
import type { Handlers } from '../call-context.ts'
import { confirmChoice } from './confirm.ts'
import { nextInQueue, progressOf } from './queue.ts'
import { refineRecord } from './refine-record.ts'

type RefiningMethods = 'refining.queue' | 'refining.progress' | 'refining.record' | 'refining.confirm'

export const refiningHandlers: Pick<Handlers, RefiningMethods> = {
  'refining.queue': (question, { library }) => ({ records: nextInQueue(library.reading, question) }),
  'refining.progress': (filter, { library }) => progressOf(library.reading, filter),
  'refining.record': ({ record }, { library }) => refineRecord(library.reading, record),
  'refining.confirm': (confirmation, { library, actor, now }) =>
    library.writing
      .transaction(() => confirmChoice(library.writing, confirmation, { actor, at: now().toISOString() }))
      .immediate(),
}
