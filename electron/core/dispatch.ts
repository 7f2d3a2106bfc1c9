/** The door: every call of every host is parsed here, run, and answered with one envelope. */
import { AppError, type ErrorDetails } from '#shared/contract/app-error.ts'
import type { Envelope, ErrorBody, Language } from '#shared/contract/envelope.ts'
import { contract, isMethodName, type MethodName } from '#shared/contract/index.ts'
import type { CallContext, CallOptions, CoreServices, Handler, Handlers, WriteContext } from './call-context.ts'
import { asLibraryError } from './library/errors.ts'
import type { Library } from './library/open.ts'
import { logBug } from './log.ts'
import { errorMessage, translator } from './messages.ts'

export type Dispatch = (method: string, args: unknown, options: CallOptions) => Promise<Envelope<unknown>>

/** The body of an error answer. What is no expected error is logged and told as a bug of ours. */
export function errorBodyOf(error: unknown, language: Language): ErrorBody {
  const known = error instanceof AppError ? error : asBug(error)
  return { code: known.code, message: errorMessage(known.code, known.details, language), details: known.details }
}

function asBug(error: unknown): AppError {
  logBug(error)
  return new AppError('app.bug', {}, { cause: error })
}

function parseArgs(method: keyof typeof contract, args: unknown): unknown {
  const parsed = contract[method].args.safeParse(args)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const details: ErrorDetails = { method, field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }
  throw new AppError('app.argumentsInvalid', details)
}

const writes = (method: MethodName): boolean => contract[method].access === 'write'

/** A read call does not even hold the handle that writes. */
function libraryFor(method: MethodName, { library }: CoreServices): CallContext['library'] {
  const { writing: _, close: __, ...readable } = library
  return writes(method) ? library : readable
}

/** Nothing is written into a file that was deleted or moved, and nothing that may have been is told as stored. */
async function inPlace<T>(method: MethodName, { place }: Library, run: () => Promise<T> | T): Promise<T> {
  if (!writes(method)) return await run()
  place.require()
  const value = await run()
  place.require()
  return value
}

export function createDispatch(handlers: Handlers, services: CoreServices): Dispatch {
  return async (method, args, options) => {
    try {
      if (!isMethodName(method)) throw new AppError('app.methodUnknown', { method })
      const parsed = parseArgs(method, args)
      const run = handlers[method] as Handler<typeof method>
      const library = libraryFor(method, services)
      const context = { ...services, ...options, library, t: translator(options.language) }
      const value = await inPlace(method, services.library, () => run(parsed as never, context as WriteContext))
      return { ok: true, value }
    } catch (error) {
      // An aborted wait is the caller's own doing; any other error is told as what it is, cancelled or not.
      const told = error instanceof Error && error.name === 'AbortError' ? new AppError('app.cancelled') : error
      const { path } = services.library
      return { ok: false, error: errorBodyOf(asLibraryError(told, path.split(/[\\/]/).at(-1) ?? ''), options.language) }
    }
  }
}
