/** What a handler is given beside its arguments, and how handlers of one domain are declared. */
import type { Language, Progress } from '#shared/contract/envelope.ts'
import type { CallArgs, CallResult, MethodName, ParsedArgs } from '#shared/contract/index.ts'
import type { FileShelf } from './files.ts'
import type { Library } from './library/open.ts'
import type { Matcher } from './matching/matcher.ts'
import type { Translate } from './messages.ts'

/** What the host says about a call. */
export interface CallOptions {
  readonly language: Language
  /** Who acts, for the record: the name of the laptop's user. */
  readonly actor: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** What the core holds for as long as it is open. */
export interface CoreServices {
  readonly library: Library
  readonly files: FileShelf
  readonly matcher: Matcher
  readonly resourcesDir: string
  /** Address of the module that runs one job in a worker thread. */
  readonly jobWorker: URL
  readonly now: () => Date
}

export interface CallContext extends CallOptions, CoreServices {
  readonly t: Translate
}

export type Handler<M extends MethodName> = (
  args: ParsedArgs<M>,
  context: CallContext,
) => CallResult<M> | Promise<CallResult<M>>

export type Handlers<M extends MethodName = MethodName> = { readonly [K in M]: Handler<K> }

/** Calls another method from inside the core, or from a host, typed. */
export type Call = <M extends MethodName>(method: M, args: CallArgs<M>) => Promise<CallResult<M>>
