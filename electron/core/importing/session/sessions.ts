/** The import sessions that are open. Each has a thread of its own, so that a hostile file ends no other session. */
import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportSessionId } from '#shared/domain/ids.ts'
import type { Library } from '../../library/open.ts'
import type { Answer, Ask, QuestionName } from './protocol.ts'
import { type AskContext, SessionThread } from './session-thread.ts'

/** A session holds its files in memory. The one that was used least recently makes room for a fifth. */
const MAX_OPEN = 4

export interface ImportSessions {
  open(): ImportSessionId
  /** @throws AppError `import.session-gone`, `library.gone`, `library.replaced`, and what the question throws */
  ask<Q extends QuestionName>(id: ImportSessionId, name: Q, ask: Ask<Q>, context: AskContext): Promise<Answer<Q>>
  /** Starts the session's thread anew, empty: what killed it must not be asked again. */
  restart(id: ImportSessionId): Promise<void>
  close(id: ImportSessionId): Promise<void>
  closeAll(): Promise<void>
}

/** @param library The threads open it once more by its name: not where another file stands there by now. */
export function createImportSessions(jobWorker: URL, library: Pick<Library, 'path' | 'place'>): ImportSessions {
  /** The least recently used first. */
  const threads = new Map<ImportSessionId, SessionThread>()

  function start(id: ImportSessionId): void {
    threads.set(id, new SessionThread(jobWorker, library.path))
  }

  async function close(id: ImportSessionId): Promise<void> {
    const thread = threads.get(id)
    threads.delete(id)
    await thread?.close()
  }

  return {
    open() {
      const id = randomBytes(24).toString('base64url') as ImportSessionId
      const [oldest] = threads.keys()
      if (threads.size >= MAX_OPEN && oldest !== undefined) void close(oldest)
      start(id)
      return id
    },
    ask(id, name, ask, context) {
      library.place.require()
      const thread = threads.get(id)
      if (thread === undefined) throw new AppError('import.session-gone')
      threads.delete(id)
      threads.set(id, thread)
      return thread.ask(name, ask, context)
    },
    async restart(id) {
      await close(id)
      start(id)
    },
    close,
    async closeAll() {
      await Promise.all([...threads.keys()].map(close))
    },
  }
}
