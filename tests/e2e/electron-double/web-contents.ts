/** WebContents of the double: a Chromium page with the real preload script in an isolated world. */
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { fromChromium, toChromium } from './browser.ts'
import { receiveFromPage } from './ipc-main.ts'
import { openCrossing, rendererModules } from './page-scripts.ts'
import { cancelable, KnownEvents, strict } from './strict.ts'

const WORLD = 'electron-preload'
const BINDING = 'toElectronMain'

const EVENTS = [
  'destroyed',
  'did-start-navigation',
  'will-navigate',
  'will-frame-navigate',
  // Known, and never emitted: nothing in the double redirects, embeds or crashes, and its windows close unasked.
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'will-prevent-unload',
]

const PRINT_OPTIONS = ['preferCSSPageSize', 'printBackground']

/** What of a window's preferences its page needs. */
export interface PagePreferences {
  readonly preload?: string
  readonly javascript?: boolean
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

/** Electron runs a preload script in the main frame only. */
function isolatedScript(preload: string): string {
  return `if (window.top === window) {
    const crossing = (${openCrossing})('to-isolated', 'to-page');
    const toMain = globalThis[${JSON.stringify(BINDING)}];
    const require = (${rendererModules})(crossing, toMain);
    const module = { exports: {} };
    (function (require, module, exports) {\n${readFileSync(preload, 'utf8')}\n})(require, module, module.exports);
  }`
}

/** Bytes cross the binding as numbers: it carries text only. */
const numbersAsBytes = (_key: string, part: { $bytes?: number[] } | null) =>
  part?.$bytes === undefined ? part : Uint8Array.from(part.$bytes).buffer

let lastId = 0

export class WebContents extends KnownEvents {
  readonly id = ++lastId
  readonly mainFrame: { readonly url: string; readonly origin: string; readonly parent: null }
  private page: Page | null = null
  private cdp: CDPSession | null = null
  private isolated: number | null = null
  private expected = ''
  private openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor() {
    super(EVENTS)
    const url = () => fromChromium(this.page?.url() ?? '')
    this.mainFrame = strict('webFrameMain', {
      get url() {
        return url()
      },
      get origin() {
        return /^[a-z]+:\/\/[^/]+/.exec(url())?.[0] ?? 'null'
      },
      parent: null,
    })
  }

  /** Gives the contents their page, with the preload script in place before the page's own scripts. */
  async attach(page: Page, { preload, javascript = true }: PagePreferences): Promise<void> {
    this.page = page
    const cdp = await page.context().newCDPSession(page)
    this.cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData?.frameId === this.frameId) this.isolated = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.receive(payload)
    })
    const { frameTree } = await cdp.send('Page.getFrameTree')
    this.frameId = frameTree.frame.id
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    page.on('popup', (popup) => void this.popUp(popup))
    if (!javascript) await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    if (preload === undefined) return
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
    const crossing = `if (window.top === window) { (${openCrossing})('to-page', 'to-isolated') }`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: crossing })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedScript(preload), worldName: WORLD })
  }

  private frameId = ''

  async load(address: string): Promise<void> {
    this.expected = address
    await this.page?.goto(toChromium(address))
  }

  /** Chromium's own print, on which Electron's is built. */
  async printToPDF(options: { preferCSSPageSize?: boolean; printBackground?: boolean }): Promise<Buffer> {
    for (const name of Object.keys(options)) {
      if (!PRINT_OPTIONS.includes(name)) throw new Error(`The Electron double prints without ${name}`)
    }
    if (this.cdp === null) throw new Error('There is no page to print')
    const { data } = await this.cdp.send('Page.printToPDF', options)
    return Buffer.from(data, 'base64')
  }

  reload(): void {
    void this.page?.reload()
  }

  /** Asked for each navigation that is about to happen; what the program itself loads is not asked. */
  mayNavigate(page: Page, url: string, isMainFrame: boolean): boolean {
    if (page !== this.page) return false
    const mine = isMainFrame && url === this.expected
    if (!mine) {
      if (isMainFrame && !this.allows('will-navigate', { url })) return false
      if (!this.allows('will-frame-navigate', { url, isMainFrame })) return false
    }
    this.emit('did-start-navigation', cancelable({ url, isMainFrame, isSameDocument: false }))
    return true
  }

  private async popUp(popup: Page): Promise<void> {
    const { action } = this.openHandler({ url: fromChromium(popup.url()) })
    if (action !== 'deny') throw new Error('The Electron double opens no windows for pages')
    await popup.close()
  }

  private async receive(payload: string): Promise<void> {
    const message = JSON.parse(payload, numbersAsBytes)
    const reply = await receiveFromPage(this, message)
    if (reply !== null) await this.deliver({ type: 'reply', id: message.id, ...reply })
  }

  private async deliver(message: object): Promise<void> {
    if (this.isolated === null || this.isDestroyed()) return
    const expression = `fromMain(${JSON.stringify(message)})`
    await this.cdp?.send('Runtime.evaluate', { expression, contextId: this.isolated }).catch(() => {})
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    void this.deliver({ type: 'send', channel, args: structuredClone(args) })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  isDestroyed(): boolean {
    return this.page === null || this.page.isClosed()
  }
}
