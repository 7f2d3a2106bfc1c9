/** The core: one open library and the calls on it. Every host makes exactly one. */
import { join } from 'node:path'
import type { CoreServices, Handlers } from './call-context.ts'
import { decisionHandlers } from './decisions/handlers.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { exportingHandlers } from './exporting/handlers.ts'
import { createFileShelf, type FileShelf } from './files.ts'
import { importingHandlers } from './importing/handlers.ts'
import { importSessionHandlers } from './importing/session/handlers.ts'
import { createImportSessions } from './importing/session/sessions.ts'
import { libraryHandlers } from './library/handlers.ts'
import { openLibrary } from './library/open.ts'
import { matchingHandlers } from './matching/handlers.ts'
import { learningHandlers } from './matching/learning-handlers.ts'
import { lexiconHandlers } from './matching/lexicon-handlers.ts'
import { startMatcher } from './matching/matcher.ts'
import { recordHandlers } from './records/handlers.ts'

export interface CoreOptions {
  /** Path of the library file; created where it does not exist yet. */
  readonly libraryPath: string
  /** Folder with what is shipped beside the program: the lexicon and the sample lists. */
  readonly resourcesDir: string
  /** The two thread modules: sources here, built files in a packaged app. */
  readonly workers: { readonly match: URL; readonly job: URL }
  readonly now?: () => Date
}

export interface Core {
  readonly dispatch: Dispatch
  readonly files: FileShelf
  readonly libraryPath: string
  /** Builds the match index in its thread, so that the first match need not wait. Nobody needs to wait for it. */
  prepare(): void
  /** Ends the worker, closes the library and deletes temporary files. */
  close(): Promise<void>
}

const handlers: Handlers = {
  ...libraryHandlers,
  ...recordHandlers,
  ...decisionHandlers,
  ...importingHandlers,
  ...importSessionHandlers,
  ...matchingHandlers,
  ...learningHandlers,
  ...lexiconHandlers,
  ...exportingHandlers,
}

/** @throws AppError `library.*` where the file cannot be opened. */
export function createCore(options: CoreOptions): Core {
  const library = openLibrary(options.libraryPath)
  const now = options.now ?? (() => new Date())
  const files = createFileShelf()
  const matcher = startMatcher({
    worker: options.workers.match,
    libraryPath: library.path,
    lexiconDir: join(options.resourcesDir, 'lexicon'),
  })
  const imports = createImportSessions(options.workers.job, library.path)
  const services: CoreServices = {
    library,
    files,
    matcher,
    imports,
    resourcesDir: options.resourcesDir,
    jobWorker: options.workers.job,
    now,
  }
  return {
    dispatch: createDispatch(handlers, services),
    files,
    libraryPath: library.path,
    prepare() {
      const quietly = { signal: new AbortController().signal, onProgress: () => {} }
      // A library that cannot be read says so at the first real question.
      matcher.ask('prepare', null, quietly).catch(() => {})
    },
    async close() {
      await matcher.close()
      await imports.closeAll()
      library.close()
      files.close()
    },
  }
}
