/** The program in a browser, started as a user starts it: the web host by its command, a page by its address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumOptions } from '../chromium.ts'
import { ensureBuilt } from '../electron-double/build.ts'

const root = resolve(import.meta.dirname, '../../..')
const START_LIMIT_MS = 20_000
/** The laptops it is made for. */
const SCREEN = { width: 1366, height: 768 }

export interface WebApp {
  readonly page: Page
  /** A folder of its own, deleted at the end. */
  readonly folder: string
  /** What the browser complained about so far: failed scripts, refused content, uncaught errors. */
  readonly complaints: readonly string[]
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

/** An empty library in a folder of its own, and a page that has been let in. */
export async function startWebApp(): Promise<WebApp> {
  await ensureBuilt(root)
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-web-'))
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const command = [join(root, bin.nongqiao), 'serve', '--library', join(folder, 'web.nongqiao'), '--no-open']
  const host = spawn(process.execPath, command, { cwd: root })
  const ended = new Promise((done) => host.once('exit', done))
  let browser: Browser | undefined
  const close = async () => {
    await browser?.close()
    host.kill()
    await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const address = await addressOf(host)
    browser = await chromium.launch(await chromiumOptions())
    // A context of its own, so that a test can open a second tab in it.
    const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', acceptDownloads: true })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const complaints = watch(page)
    await page.goto(address)
    return { page, folder, complaints, close }
  } catch (error) {
    await close()
    throw error
  }
}
