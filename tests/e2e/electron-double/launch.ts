/** Starts the built desktop program for a test: in the double, or in Electron itself with `E2E_HOST=electron`. */
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { ensureBuilt } from './build.ts'
import { startDouble } from './double-process.ts'
import { startElectron } from './real-electron.ts'

export const inRealElectron = process.env.E2E_HOST === 'electron'

export interface LaunchOptions {
  /** The library file; one in the folder of user data where it is left out. */
  readonly libraryPath?: string
  readonly args?: readonly string[]
  /** Folder of user data. Deleted at the end where the launch made it itself. */
  readonly userData?: string
  /** Folder that holds `out/`; the repository where it is left out. */
  readonly root?: string
}

export interface StartCommand {
  readonly root: string
  readonly args: readonly string[]
}

type ElectronModule = typeof Electron

export interface DesktopApp {
  /** Runs a function in the main process. It is sent as source: it sees only its two arguments. */
  evaluate<T, A>(run: (electron: ElectronModule, arg: A) => T | Promise<T>, arg: A): Promise<T>
}

/** A program that was started; it may end without ever showing a window. */
export interface Started {
  readonly app: DesktopApp
  /** The first window's page. Rejects where the program ends before it. */
  readonly window: Promise<Page>
  readonly exited: Promise<number | null>
  /** Error boxes so far, as title and text. Only the double can see them. */
  readonly errorBoxes: readonly { readonly title: string; readonly content: string }[]
  release(): Promise<void>
}

/** Says in advance what the user answers. */
interface Dialogs {
  /** Empty: the user cancels. */
  choose(paths: readonly string[]): Promise<void>
  /** Null: the user cancels. */
  saveAs(path: string | null): Promise<void>
  /** Message boxes are confirmed with their first button; gives their texts so far. */
  messages(): Promise<string[]>
}

export interface Desktop {
  readonly page: Page
  readonly app: DesktopApp
  readonly dialogs: Dialogs
  /** Quits as the user does and gives the exit code. */
  close(): Promise<number | null>
}

const REPOSITORY = resolve(import.meta.dirname, '../../..')

/** Starts the program without waiting for a window. */
export async function startDesktop(options: LaunchOptions & { readonly userData: string }): Promise<Started> {
  if (options.root === undefined) await ensureBuilt(REPOSITORY)
  const library = options.libraryPath === undefined ? [] : ['--library', options.libraryPath]
  const args = [`--user-data-dir=${options.userData}`, ...library, ...(options.args ?? [])]
  const command = { root: options.root ?? REPOSITORY, args }
  return inRealElectron ? startElectron(command) : startDouble(command)
}

function dialogsOf(app: DesktopApp): Dialogs {
  return {
    choose: (filePaths) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
        },
        [...filePaths],
      ),
    saveAs: (path) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
      }, path),
    messages: () =>
      app.evaluate(({ dialog }) => {
        const seen = dialog as typeof dialog & { texts?: string[] }
        if ('texts' in seen) return seen.texts ?? []
        const texts: string[] = []
        seen.texts = texts
        dialog.showMessageBox = async (...args: unknown[]) => {
          const { message, detail } = args.at(-1) as { message: string; detail?: string }
          texts.push(`${message}\n${detail ?? ''}`)
          return { response: 0, checkboxChecked: false }
        }
        return texts
      }, null),
  }
}

/** Starts the program and waits for its window. */
export async function launchDesktop(options: LaunchOptions = {}): Promise<Desktop> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'nongqiao-e2e-'))
  const started = await startDesktop({ ...options, userData })
  const page = await started.window
  const dialogs = dialogsOf(started.app)
  await dialogs.messages()
  return {
    page,
    app: started.app,
    dialogs,
    async close() {
      // The answer may be lost: the program is on its way out.
      await started.app.evaluate(({ app }) => app.quit(), null).catch(() => {})
      const code = await started.exited
      await started.release()
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
      return code
    },
  }
}
