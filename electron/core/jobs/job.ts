/** Jobs: long work on one call, done in a worker thread of its own, so that no window ever waits. */
import type { Language, Progress } from '#shared/contract/envelope.ts'

/** What a job gets beside its input. */
export interface JobContext {
  readonly language: Language
  readonly report: (progress: Progress) => void
  /**
   * Throws AppError `app.cancelled` once the caller has cancelled. Works inside a synchronous transaction too,
   * which then rolls back.
   */
  readonly throwIfCancelled: () => void
}
