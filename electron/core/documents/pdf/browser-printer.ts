/** Prints with an installed Chromium, Chrome or Edge, without a window. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '#shared/contract/app-error.ts'
import { findBrowser } from '../../browsers.ts'
import { type DevTools, devToolsOf } from './devtools-pipe.ts'
import { OTHER_FORMATS, type PdfPress, type PdfPrinter } from './printer.ts'

/** A cold start of Edge on an old laptop takes its time; a page of a thousand rows too. */
const SILENCE_LIMIT_MS = 60_000
const CLOSING_LIMIT_MS = 3_000

/** A profile of its own: a browser that is open already would take the page over and print nothing. */
const argumentsFor = (folder: string): string[] => [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--remote-debugging-pipe',
  `--user-data-dir=${join(folder, 'profile')}`,
  // A Chromium run by root refuses its sandbox; that is so in containers only.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

interface Opened {
  readonly child: ChildProcess
  readonly tools: DevTools
  readonly folder: string
}

/** What the browser does not do, or not in time, is told as an expected error. */
async function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(SILENCE_LIMIT_MS)])
  try {
    limit.throwIfAborted()
    const stopped = new Promise<never>((_, reject) => {
      limit.addEventListener('abort', () => reject(limit.reason), { once: true })
    })
    return await Promise.race([work, stopped])
  } catch (error) {
    work.catch(() => {})
    if (signal.aborted) throw new AppError('app.cancelled')
    throw new AppError('document.printFailed', { formats: OTHER_FORMATS }, { cause: error })
  }
}

async function openPage(tools: DevTools): Promise<string> {
  const { targetId } = await tools.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await tools.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  await tools.send('Page.enable', {}, sessionId)
  await tools.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
  return sessionId
}

async function printPage({ tools, folder }: Opened, session: string, html: string): Promise<Uint8Array> {
  const path = join(folder, 'page.html')
  writeFileSync(path, html)
  const loaded = tools.next('Page.loadEventFired', session)
  await tools.send('Page.navigate', { url: pathToFileURL(path).href }, session)
  await loaded
  const options = { preferCSSPageSize: true, printBackground: true }
  const { data } = await tools.send<{ data: string }>('Page.printToPDF', options, session)
  return Buffer.from(data, 'base64')
}

async function close({ child, tools, folder }: Opened): Promise<void> {
  if (child.exitCode === null && child.pid !== undefined) {
    const gone = once(child, 'exit', { signal: AbortSignal.timeout(CLOSING_LIMIT_MS) })
    tools.send('Browser.close').catch(() => {})
    await gone.catch(() => child.kill('SIGKILL'))
  }
  // The browser may hold its profile for a moment longer; what is left behind is in the system's temporary folder.
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  } catch {}
}

async function open(browser: string, more: readonly string[], signal: AbortSignal): Promise<PdfPress> {
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-print-'))
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
  const child = spawn(browser, [...argumentsFor(folder), ...more], { stdio: [...stdio], windowsHide: true })
  const opened = { child, tools: devToolsOf(child), folder }
  try {
    const session = await within(openPage(opened.tools), signal)
    return { print: (html) => within(printPage(opened, session, html), signal), close: () => close(opened) }
  } catch (error) {
    await close(opened)
    throw error
  }
}

/**
 * @param more Arguments beside the usual ones, for browsers in unusual places.
 * @returns null where no browser is installed
 */
export function installedBrowserPrinter(
  browser: string | null = findBrowser(),
  more: readonly string[] = [],
): PdfPrinter | null {
  return browser === null ? null : { open: (signal) => open(browser, more, signal) }
}
