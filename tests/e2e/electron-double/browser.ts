/**
 * The Chromium behind the double's windows. Chromium knows no scheme of ours, so `app://host/path` is shown to it
 * as `https://host.app.invalid/path`, answered by interception: nothing is ever sent.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import { chromiumOptions } from '../chromium.ts'

const STAND_IN = /^https:\/\/([a-z0-9-]+)\.([a-z]+)\.invalid(?=\/|$)/
const OWN_SCHEME = /^([a-z]+):\/\/([a-z0-9-]+)(?=\/|$)/

export function toChromium(address: string): string {
  const [whole, scheme, host] = OWN_SCHEME.exec(address) ?? []
  if (whole === undefined || scheme === 'http' || scheme === 'https' || scheme === 'file') return address
  return `https://${host}.${scheme}.invalid${address.slice(whole.length)}`
}

export function fromChromium(address: string): string {
  return address.replace(STAND_IN, '$2://$1')
}

export interface Traffic {
  /** Answers a request for a scheme of our own; null where nobody handles the scheme. */
  answer(request: Request): Promise<Response | null>
  /** False where a listener cancelled the request. */
  allowed(address: string): Promise<boolean>
  /** False where the page may not go there. */
  mayNavigate(page: Page, address: string, isMainFrame: boolean): boolean
}

async function fulfil(route: Route, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

async function serve(route: Route, traffic: Traffic): Promise<void> {
  const request = route.request()
  const address = fromChromium(request.url())
  if (request.isNavigationRequest()) {
    const frame = request.frame()
    if (!traffic.mayNavigate(frame.page(), address, frame.parentFrame() === null)) return route.abort('aborted')
  }
  // A file that the program itself wrote and loads: Chromium reads it, as Electron does.
  if (address.startsWith('file:')) return route.continue()
  const own =
    address === request.url() ? null : await traffic.answer(new Request(address, { method: request.method() }))
  if (own !== null) return fulfil(route, own)
  if (await traffic.allowed(address))
    process.stderr.write(`[electron double] would have reached the network: ${address}\n`)
  await route.abort('blockedbyclient')
}

export interface Browser {
  readonly context: BrowserContext
  /** Address at which another client can connect. */
  readonly endpoint: string
}

/** @param folder where Chromium keeps its profile. */
export async function launchBrowser(folder: string, traffic: Traffic): Promise<Browser> {
  const options = await chromiumOptions()
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    args: [...(options.args ?? []), '--remote-debugging-port=0'],
    viewport: null,
  })
  await context.route('**/*', (route) => serve(route, traffic).catch(() => route.abort().catch(() => {})))
  const [port, path] = (await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n')
  return { context, endpoint: `ws://127.0.0.1:${port}${path}` }
}
