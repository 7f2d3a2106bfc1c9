/** Runs the web host until it is interrupted, and shows it in a window. */
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { type Core, type CoreOptions, createCore } from '#core/core.ts'
import { dataFolder, defaultLibraryPath } from '#core/default-library.ts'
import { errorBodyOf } from '#core/dispatch.ts'
import { installedBrowserPrinter } from '#core/documents/pdf/browser-printer.ts'
import { rememberLibrary, requireNotLost } from '#core/library/known-libraries.ts'
import { translator } from '#core/messages.ts'
import { loadSampleIfEmpty } from '#core/records/first-sample.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorBody, Language } from '#shared/contract/envelope.ts'
import { openWindow } from './open-window.ts'
import { startWebHost } from './server.ts'

export interface WebInstallation extends Pick<CoreOptions, 'resourcesDir' | 'workers'> {
  /** Of what is said on the terminal. */
  readonly language: Language
  readonly rendererDir: string
}

export interface WebOptions {
  /** The user's own library where it is left out. */
  readonly library?: string
  readonly port: number
  /** Whether to open a window; the address is printed either way. */
  readonly open: boolean
  /** Begin an empty library also where one that was used before is missing. */
  readonly new?: boolean
  /** Fill a library that is empty with the sample data. */
  readonly sample?: boolean
}

/** SIGHUP: the terminal was closed. */
function untilInterrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => done())
  })
}

const complain = ({ code, message }: ErrorBody) => process.stderr.write(`${message} (${code})\n`)

/** Without the examples the program is as useful as before: it is only said. */
async function loadSample(core: Core, who: { language: Language; actor: string }): Promise<void> {
  const loaded = await loadSampleIfEmpty(core, who)
  if (!loaded.ok) complain(loaded.error)
}

async function run(core: Core, installation: WebInstallation, options: WebOptions): Promise<void> {
  const { username: actor } = userInfo()
  const { language } = installation
  if (options.sample === true) await loadSample(core, { language, actor })
  core.prepare()
  const host = await startWebHost({ core, port: options.port, rendererDir: installation.rendererDir, actor })
  process.stdout.write(`${host.url}\n`)
  const ended = untilInterrupted()
  if (options.open && !openWindow(host.url)) process.stderr.write(`${translator(language)('web.openByHand')}\n`)
  await ended
  await host.close()
}

/** @throws AppError `library.*`, also where a library that was used before is missing */
function openCore(installation: WebInstallation, options: WebOptions): Core {
  const libraryPath = resolve(options.library ?? defaultLibraryPath())
  if (options.new !== true) requireNotLost(dataFolder(), libraryPath)
  const core = createCore({ ...installation, libraryPath, pdf: installedBrowserPrinter() })
  rememberLibrary(dataFolder(), libraryPath)
  return core
}

/** @returns the exit code. */
export async function serve(installation: WebInstallation, options: WebOptions): Promise<number> {
  try {
    if (!existsSync(join(installation.rendererDir, 'index.html'))) throw new AppError('app.notBuilt')
    const core = openCore(installation, options)
    try {
      await run(core, installation, options)
    } finally {
      await core.close()
    }
    return 0
  } catch (error) {
    complain(errorBodyOf(error, installation.language))
    return 1
  }
}
