/** The core's side of the matching thread: asks it, and has it save its index when nobody asks anything. */
import type { ContentState } from '../library/open.ts'
import { quietly, type ThreadClient, threadClient } from '../threads/client.ts'
import type { MatcherStart, MatchQuestions } from './protocol.ts'

/** Asking throws AppError `app.cancelled`, `match.workerStopped`, `library.*`. */
export type Matcher = ThreadClient<MatchQuestions>

/** A moment without questions. */
const QUIET_MS = 2000

interface Start extends MatcherStart {
  readonly worker: URL
  /** Told of which state of the library an index was saved. */
  readonly onSaved?: (state: ContentState) => void
}

/** The thread itself starts with the first question. */
export function startMatcher({ worker: module, onSaved = () => {}, ...data }: Start): Matcher {
  const told = (state: unknown) => {
    if (state !== null) onSaved(state as ContentState)
  }
  const thread = threadClient<MatchQuestions>({
    module,
    data,
    stopped: 'match.workerStopped',
    last: 'save',
    onLast: told,
  })
  let asking = 0
  let isClosed = false
  let quiet: NodeJS.Timeout | undefined

  // Nobody waits for it: a thread that has ended meanwhile has nothing to save.
  const save = () => void thread.ask('save', null, quietly).then(told, () => {})

  return {
    async ask(name, ask, options) {
      clearTimeout(quiet)
      asking += 1
      try {
        return await thread.ask(name, ask, options)
      } finally {
        asking -= 1
        if (asking === 0 && !isClosed) quiet = setTimeout(save, QUIET_MS).unref()
      }
    },
    close() {
      isClosed = true
      clearTimeout(quiet)
      return thread.close()
    },
  }
}
