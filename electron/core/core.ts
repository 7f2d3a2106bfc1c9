/** The core: one open library and the calls on it. Every host makes exactly one. */
import { join } from 'node:path'
import type { CoreServices, Handlers } from './call-context.ts'
import { decisionHandlers } from './decisions/handlers.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { documentHandlers } from './documents/handlers.ts'
import type { PdfPrinter } from './documents/pdf/printer.ts'
import { editingHandlers } from './editing/handlers.ts'
import { exportingHandlers } from './exporting/handlers.ts'
import { createFileShelf, type FileShelf } from './files.ts'
import { followUpHandlers } from './follow-up/handlers.ts'
import { importingHandlers } from './importing/handlers.ts'
import { importSessionHandlers } from './importing/session/handlers.ts'
import { createImportSessions } from './importing/session/sessions.ts'
import { libraryHandlers } from './library/handlers.ts'
import { type Library, openLibrary } from './library/open.ts'
import { logBug } from './log.ts'
import { matchingHandlers } from './matching/handlers.ts'
import { noteSaved } from './matching/index-note.ts'
import { learningHandlers } from './matching/learning-handlers.ts'
import { lexiconHandlers } from './matching/lexicon-handlers.ts'
import { startMatcher } from './matching/matcher.ts'
import { overviewHandlers } from './overview/handlers.ts'
import { recordHandlers } from './records/handlers.ts'
import { refiningHandlers } from './refining/handlers.ts'
import { registerHandlers } from './registers/handlers.ts'
import { circumstances } from './registers/questions.ts'
import { startRegisters } from './registers/registers.ts'
import { settingsHandlers } from './settings/handlers.ts'
import { quietly } from './threads/client.ts'

export interface CoreOptions {
  /** Path of the library file; created where it does not exist yet. */
  readonly libraryPath: string
  /** Folder with what is shipped beside the program: the lexicon and the sample lists. */
  readonly resourcesDir: string
  /** The thread modules: sources here, built files in a packaged app. */
  readonly workers: { readonly match: URL; readonly job: URL; readonly register: URL }
  readonly now?: () => Date
  /** Who prints documents to PDF; nobody where it is left out. */
  readonly pdf?: PdfPrinter | null
}

export interface Core {
  readonly dispatch: Dispatch
  readonly files: FileShelf
  readonly libraryPath: string
  /** Reads the registers and builds the match index, each in its thread. Nobody needs to wait for it. */
  prepare(): void
  /** Ends the worker, closes the library and deletes temporary files. */
  close(): Promise<void>
}

const handlers: Handlers = {
  ...libraryHandlers,
  ...recordHandlers,
  ...editingHandlers,
  ...registerHandlers,
  ...decisionHandlers,
  ...followUpHandlers,
  ...overviewHandlers,
  ...importingHandlers,
  ...importSessionHandlers,
  ...matchingHandlers,
  ...learningHandlers,
  ...lexiconHandlers,
  ...settingsHandlers,
  ...refiningHandlers,
  ...exportingHandlers,
  ...documentHandlers,
}

/** A copy that cannot be saved must not keep the program from ending. */
function saveIfLost(library: Library, at: Date): void {
  try {
    library.saveIfLost(at)
  } catch (error) {
    logBug(error)
  }
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
    onSaved: (state) => library.place.state() === 'here' && noteSaved(library.writing, state, now().toISOString()),
  })
  const lexiconDir = join(options.resourcesDir, 'lexicon')
  const registers = startRegisters({ worker: options.workers.register, libraryPath: library.path, lexiconDir })
  const imports = createImportSessions(options.workers.job, library)
  const services: CoreServices = {
    library,
    files,
    matcher,
    registers,
    imports,
    resourcesDir: options.resourcesDir,
    jobWorker: options.workers.job,
    now,
    pdf: options.pdf ?? null,
  }
  return {
    dispatch: createDispatch(handlers, services),
    files,
    libraryPath: library.path,
    prepare() {
      // One after the other: lists are looked at first. A library that cannot be read says so at the first real question.
      const ask = { now: circumstances({ library, now }) }
      const quietPrepare = async () => {
        await registers.ask('prepare', ask, quietly)
        await matcher.ask('prepare', null, quietly)
      }
      quietPrepare().catch(() => {})
    },
    async close() {
      await registers.close()
      await matcher.close()
      await imports.closeAll()
      saveIfLost(library, now())
      library.close()
      files.close()
    },
  }
}
