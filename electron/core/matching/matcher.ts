/** The core's side of the matching thread. */
import { type ThreadClient, threadClient } from '../threads/client.ts'
import type { MatcherStart, MatchQuestions } from './protocol.ts'

/** Asking throws AppError `app.cancelled`, `match.workerStopped`, `library.*`. */
export type Matcher = ThreadClient<MatchQuestions>

export function startMatcher({ worker: module, ...data }: MatcherStart & { readonly worker: URL }): Matcher {
  return threadClient<MatchQuestions>({ module, data, stopped: 'match.workerStopped', last: 'save' })
}
