/** The program in a browser, started as a user starts it: the web host by its command, a page by its address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumOptions } from '../chromium.ts'
import { ensureBuilt } from '../electron-double/build.ts'

const root = resolve(import.meta.dirname, '../../..')
const START_LIMIT_MS = 60_000
/** The laptops it is made for. */
const SCREEN = { width: 1366, height: 768 }

export interface WebApp {
  readonly page: Page
  /** A folder of its own, deleted at the end. */
  readonly folder: string
  /** What the browser complained about so far: failed scripts, refused content, uncaught errors. */
  readonly complaints: readonly string[]
  /** The file that the host has open. */
  readonly library: string
  /** Ends the host as a power cut does; its page stays open. */
  killHost(): Promise<void>
  /** Starts a host of the same library anew, and gives its address. */
  startHost(): Promise<string>
  close(): Promise<void>
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const timer = setTimeout(() => failed(new Error(`The web host gave no address: ${said}`)), START_LIMIT_MS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      found(address)
    }
    host.once('close', () => {
      clearTimeout(timer)
      failed(new Error(`The web host ended: ${said}`))
    })
    host.stdout?.on('data', listen)
    host.stderr?.on('data', listen)
  })
}

function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return complaints
}

/**
 * Slow answers find what a quick machine hides: clicks that are swallowed, states that overtake each other.
 * Milliseconds at most for each answer (NONGQIAO_TEST_LATENCY), another number for each.
 */
async function slowDown(context: BrowserContext): Promise<void> {
  const most = Number(process.env.NONGQIAO_TEST_LATENCY ?? 0)
  if (most === 0) return
  await context.route('**/api/call', async (route) => {
    await new Promise((later) => setTimeout(later, Math.random() * most))
    await route.continue()
  })
}

/** An empty library in a folder of its own, and a page that has been let in. */
export async function startWebApp(): Promise<WebApp> {
  await ensureBuilt(root)
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-web-'))
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const library = join(folder, 'web.nongqiao')
  const command = [join(root, bin.nongqiao), 'serve', '--library', library, '--no-open']
  // Which libraries were opened is remembered in the user's own folder: here in the test's.
  const env = { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder }
  const launch = () => {
    const child = spawn(process.execPath, command, { cwd: root, env })
    return { child, ended: new Promise((done) => child.once('exit', done)) }
  }
  let host = launch()
  const end = async (signal?: NodeJS.Signals) => {
    host.child.kill(signal)
    await host.ended
  }
  let browser: Browser | undefined
  const close = async () => {
    await browser?.close()
    await end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const address = await addressOf(host.child)
    browser = await chromium.launch(await chromiumOptions())
    // A context of its own, so that a test can open a second tab in it.
    const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', acceptDownloads: true })
    await slowDown(context)
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const complaints = watch(page)
    await page.goto(address)
    const startHost = () => {
      host = launch()
      return addressOf(host.child)
    }
    return { page, folder, complaints, library, killHost: () => end('SIGKILL'), startHost, close }
  } catch (error) {
    await close()
    throw error
  }
}
