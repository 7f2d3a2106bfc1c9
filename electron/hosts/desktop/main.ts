/** The desktop host's entry: one instance, one core, one window. */
import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import { type Core, createCore } from '#core/core.ts'
import { errorBodyOf } from '#core/dispatch.ts'
import { rememberLibrary } from '#core/library/known-libraries.ts'
import { logBug } from '#core/log.ts'
import { loadSampleIfEmpty } from '#core/records/first-sample.ts'
import type { Language } from '#shared/contract/envelope.ts'
import { readArguments } from './arguments.ts'
import { openChannels } from './ipc.ts'
import { showMenu } from './menu.ts'
import { mayBegin } from './missing-library.ts'
import { declarePageScheme, servePage } from './page-protocol.ts'
import { desktopPrinter } from './pdf-printer.ts'
import { meetSecondStarts, type SecondStart } from './second-start.ts'
import { confinePages } from './security.ts'
import { desktopTexts, languageOfSystem } from './texts.ts'
import { openWindow } from './window.ts'

const started = readArguments(process.argv.slice(1), process.cwd())

/** Both the built file and the sources' resources lie two folders above `out/main`. */
const OUT = join(import.meta.dirname, '..')

function resourcesDir(): string {
  return app.isPackaged ? process.resourcesPath : join(OUT, '..', 'resources')
}

/** Packed worker modules are kept unpacked: a thread then loads plain files. */
function worker(name: string): URL {
  return new URL(`./${name}.js`, import.meta.url.replace(/app\.asar(?=\/)/, 'app.asar.unpacked'))
}

const libraryPath = () => started.libraryPath ?? join(app.getPath('userData'), 'library.nongqiao')

/** @throws AppError `library.*` */
function openCore(): Core {
  const path = libraryPath()
  if (started.libraryPath === null) mkdirSync(dirname(path), { recursive: true })
  const core = createCore({
    libraryPath: path,
    resourcesDir: resourcesDir(),
    pdf: desktopPrinter,
    workers: { match: worker('match-worker'), job: worker('job-worker'), register: worker('register-worker') },
  })
  rememberLibrary(app.getPath('userData'), path)
  return core
}

/** Null where the library cannot be opened, or is missing and shall be looked for; the user has then been told why. */
async function openCoreOrTell(language: Language): Promise<Core | null> {
  try {
    if (!started.isNew && !(await mayBegin(libraryPath(), language))) return null
    return openCore()
  } catch (error) {
    dialog.showErrorBox(desktopTexts(language).dialog.cannotOpen, errorBodyOf(error, language).message)
    return null
  }
}

async function loadSample(core: Core, language: Language): Promise<void> {
  const loaded = await loadSampleIfEmpty(core, { language, actor: userInfo().username })
  if (!loaded.ok) dialog.showErrorBox(desktopTexts(language).dialog.sampleNotLoaded, loaded.error.message)
}

/** The library is closed before the program ends, so that no write is cut off. */
function closeBeforeQuit(core: Core): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    core
      .close()
      .catch(logBug)
      .finally(() => app.exit(0))
  })
}

async function start(): Promise<void> {
  let language = languageOfSystem(app.getLocale())
  const core = await openCoreOrTell(language)
  if (core === null) return app.exit(1)
  closeBeforeQuit(core)
  meetSecondStarts(core.libraryPath, () => language)
  confinePages()
  servePage(join(OUT, 'renderer'))
  showMenu({ language, libraryPath: core.libraryPath })
  openChannels({
    core,
    language,
    onLanguage(next) {
      language = next
      showMenu({ language, libraryPath: core.libraryPath })
    },
  })
  if (started.loadSample) await loadSample(core, language)
  core.prepare()
  await openWindow({ language: () => language, preload: join(OUT, 'preload', 'preload.cjs') })
}

function fail(error: unknown): void {
  logBug(error)
  app.exit(1)
}

// Never awaited at the top level: an ES module main that waits for `ready` there is never made ready.
const told: SecondStart = { libraryPath: libraryPath() }
if (app.requestSingleInstanceLock(told)) {
  declarePageScheme()
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(fail)
} else {
  app.quit()
}
