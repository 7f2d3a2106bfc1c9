/** The thread of an import session: answers one question after the other until the core closes its port. */
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/contract/app-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { logBug } from '../../log.ts'
import { ImportSession } from './import-session.ts'
import type { SessionReply, SessionRequest, SessionStart } from './protocol.ts'

/** What went wrong, as data; a bug is logged here, where its stack is. */
function failure(error: unknown): { code: ErrorCode; details: ErrorDetails } {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  logBug(error)
  return { code: 'app.bug', details: {} }
}

function contextOf(request: SessionRequest, reply: (message: SessionReply) => void): JobContext {
  return {
    language: request.language,
    report: (progress) => reply({ id: request.id, type: 'progress', progress }),
    throwIfCancelled() {
      if (Atomics.load(request.cancelled, 0) === 1) throw new AppError('app.cancelled')
    },
  }
}

/** Twins take long to find, and their number stands beside the rows: these come first. */
function takeNext(waiting: SessionRequest[]): SessionRequest {
  const first = waiting.findIndex(({ name }) => name !== 'twins')
  return waiting.splice(Math.max(0, first), 1)[0] as SessionRequest
}

/** Runs for as long as the session is open. */
export async function runImportSession({ libraryPath, port }: SessionStart): Promise<null> {
  const session = new ImportSession(libraryPath)
  const reply = (message: SessionReply) => port.postMessage(message)
  const answer = async (request: SessionRequest) => {
    try {
      const run = session[request.name].bind(session) as (ask: unknown, ctx: JobContext) => unknown
      reply({ id: request.id, type: 'done', answer: await run(request.ask, contextOf(request, reply)) })
    } catch (error) {
      reply({ id: request.id, type: 'failed', ...failure(error) })
    }
  }
  const waiting: SessionRequest[] = []
  let isBusy = false
  // A file is read in several turns: what is asked meanwhile waits.
  const work = async () => {
    if (isBusy) return
    isBusy = true
    // Questions that were asked at once come in one after the other.
    for (; waiting.length > 0; await setImmediate()) await answer(takeNext(waiting))
    isBusy = false
  }
  port.on('message', (request: SessionRequest) => {
    waiting.push(request)
    void work()
  })
  await once(port, 'close')
  return null
}
