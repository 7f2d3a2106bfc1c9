/** One command's work: an open core, typed calls on it, and the answer printed as text or as an envelope. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Call } from '#core/call-context.ts'
import { type Core, type CoreOptions, createCore } from '#core/core.ts'
import { errorBodyOf } from '#core/dispatch.ts'
import { installedBrowserPrinter } from '#core/documents/pdf/browser-printer.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { CallResult } from '#shared/contract/index.ts'
import { createProgressLine } from './progress-line.ts'
import { languageOf } from './texts.ts'

export type Installation = Pick<CoreOptions, 'resourcesDir' | 'workers'>

export interface CommandSession {
  readonly core: Core
  /** @throws AppError with the envelope's code, so that a command stops at its first failing call. */
  readonly call: Call
}

const language = languageOf(process.argv)

function createCall(core: Core, signal: AbortSignal): Call {
  const progress = createProgressLine(process.stderr)
  const { username: actor } = userInfo()
  return async (method, args) => {
    const envelope = await core.dispatch(method, args, { language, actor, signal, onProgress: progress.show })
    progress.end()
    if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.details)
    return envelope.value as CallResult<typeof method>
  }
}

/** Ctrl+C cancels the running call, which leaves nothing half done; a second one ends the process. */
export function cancelOnInterrupt(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  const interrupt = () => controller.abort()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupt)
  const stop = () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupt)
  }
  return { signal: controller.signal, stop }
}

/**
 * Opens the library for the length of `work`.
 * @param mustExist A command that only looks must not leave an empty library behind a mistyped name.
 */
export async function withLibrary<T>(
  installation: Installation,
  library: { path: string; mustExist: boolean },
  work: (session: CommandSession) => Promise<T>,
): Promise<T> {
  const libraryPath = resolve(library.path)
  if (library.mustExist && !existsSync(libraryPath)) {
    throw new AppError('file.notFound', { fileName: basename(libraryPath) })
  }
  const interrupt = cancelOnInterrupt()
  const core = createCore({ ...installation, libraryPath, pdf: installedBrowserPrinter() })
  try {
    return await work({ core, call: createCall(core, interrupt.signal) })
  } finally {
    interrupt.stop()
    await core.close()
  }
}

/** The same on a library in a temporary folder, which is deleted whatever happens. */
export async function withScratchLibrary<T>(
  installation: Installation,
  work: (session: CommandSession) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-scratch-'))
  try {
    return await withLibrary(installation, { path: join(folder, 'library.nongqiao'), mustExist: false }, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints what a command found and gives the exit code: 0, or 1 for an error. */
export async function report<T>(json: boolean, work: () => Promise<T>, asText: (value: T) => string): Promise<number> {
  let envelope: Envelope<T>
  try {
    envelope = { ok: true, value: await work() }
  } catch (error) {
    envelope = { ok: false, error: errorBodyOf(error, language) }
  }
  if (json) process.stdout.write(`${JSON.stringify(envelope)}\n`)
  else if (envelope.ok) process.stdout.write(`${asText(envelope.value)}\n`)
  else process.stderr.write(`${envelope.error.message} (${envelope.error.code})\n`)
  return envelope.ok ? 0 : 1
}
