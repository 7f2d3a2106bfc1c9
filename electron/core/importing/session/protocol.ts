/** What the core and the thread of an import session say to each other. Plain data: it crosses a thread. */
import type { MessagePort } from 'node:worker_threads'
import type { ErrorCode, ErrorDetails } from '#shared/contract/app-error.ts'
import type { Language, Progress } from '#shared/contract/envelope.ts'
import type { ImportSession } from './import-session.ts'

/** Each question is a method of the session. */
export type QuestionName = Exclude<keyof ImportSession, 'plan'>
export type Ask<Q extends QuestionName> = Parameters<ImportSession[Q]>[0]
export type Answer<Q extends QuestionName> = Awaited<ReturnType<ImportSession[Q]>>

/** What the thread is started with. */
export interface SessionStart {
  readonly libraryPath: string
  readonly port: MessagePort
}

export interface SessionRequest<Q extends QuestionName = QuestionName> {
  readonly id: number
  readonly name: Q
  readonly ask: Ask<Q>
  readonly language: Language
  /** `cancelled[0]` turns 1 when the caller cancels. */
  readonly cancelled: Int32Array
}

export type SessionReply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly type: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly type: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
