/** What the core and a thread of its own say to each other. Plain data: it crosses a thread. */
import type { ErrorCode, ErrorDetails } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'

/** The questions that a thread answers, by name. */
export type Questions<Q> = { readonly [name in keyof Q]: { readonly ask: unknown; readonly answer: unknown } }

/** One of the questions, to be told apart by its name. */
export type ThreadRequest<Q extends Questions<Q>> = {
  readonly [Name in keyof Q & string]: {
    readonly id: number
    readonly name: Name
    readonly ask: Q[Name]['ask']
    /** `cancelled[0]` turns 1 when the caller cancels. */
    readonly cancelled: Int32Array
  }
}[keyof Q & string]

export type ThreadReply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly type: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly type: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
