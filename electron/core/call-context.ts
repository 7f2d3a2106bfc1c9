/** What a handler is given beside its arguments, and how handlers of one domain are declared. */
import type { Language, Progress } from '#shared/contract/envelope.ts'
import type { CallArgs, CallResult, Contract, MethodName, ParsedArgs } from '#shared/contract/index.ts'
import type { PdfPrinter } from './documents/pdf/printer.ts'
import type { FileShelf } from './files.ts'
import type { ImportSessions } from './importing/session/sessions.ts'
import type { Library } from './library/open.ts'
import type { Matcher } from './matching/matcher.ts'
import type { Translate } from './messages.ts'
import type { Registers } from './registers/registers.ts'

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
  readonly registers: Registers
  readonly imports: ImportSessions
  readonly resourcesDir: string
  /** Address of the module that runs one job in a worker thread. */
  readonly jobWorker: URL
  readonly now: () => Date
  /** Who prints documents to PDF on this host, if anybody. */
  readonly pdf: PdfPrinter | null
}

/** What the handler of a `read` call gets: the library without the handle that writes. */
export interface CallContext extends CallOptions, Omit<CoreServices, 'library'> {
  readonly library: Omit<Library, 'writing' | 'close'>
  readonly t: Translate
}

/** What the handler of a `write` call gets. */
export interface WriteContext extends CallContext {
  readonly library: Library
}

export type Handler<M extends MethodName> = (
  args: ParsedArgs<M>,
  context: Contract[M]['access'] extends 'write' ? WriteContext : CallContext,
) => CallResult<M> | Promise<CallResult<M>>

export type Handlers<M extends MethodName = MethodName> = { readonly [K in M]: Handler<K> }

/** Calls another method from inside the core, or from a host, typed. */
export type Call = <M extends MethodName>(method: M, args: CallArgs<M>) => Promise<CallResult<M>>
