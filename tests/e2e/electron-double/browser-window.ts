/** BrowserWindow of the double, and the session that all windows share. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { app, windows } from './app.ts'
import { type Browser, launchBrowser, toChromium } from './browser.ts'
import { answerOwnScheme } from './protocol.ts'
import { allowedBySession, permissionFor } from './session.ts'
import { cancelable, KnownEvents, strict } from './strict.ts'
import { type PagePreferences, WebContents } from './web-contents.ts'

const EVENTS = ['ready-to-show', 'close', 'closed']

/** The preferences that keep a page apart from the program; the double is nothing without them. */
const REQUIRED = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false }

const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

interface Options extends Partial<Rectangle> {
  title?: string
  show?: boolean
  minWidth?: number
  minHeight?: number
  icon?: string
  backgroundColor?: string
  webPreferences: Record<string, unknown> & PagePreferences
}

const all = new Set<BrowserWindow>()
let browser: Promise<Browser> | null = null

function openBrowser(): Promise<Browser> {
  browser ??= launchBrowser(join(app.getPath('userData'), 'chromium'), {
    answer: answerOwnScheme,
    allowed: allowedBySession,
    mayNavigate: (page, address, isMainFrame) =>
      [...all].some((window) => window.webContents.mayNavigate(page, address, isMainFrame)),
  })
  return browser
}

export class BrowserWindow extends KnownEvents {
  readonly webContents: WebContents
  private readonly opened: Promise<Page>
  private bounds: Rectangle
  private maximized = false
  private minimized = false
  private visible: boolean
  private focused = false
  private readonly hasPreload: boolean

  constructor({ x = 0, y = 0, width = 800, height = 600, show = true, webPreferences }: Options) {
    super(EVENTS)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    for (const [name, value] of Object.entries(REQUIRED)) {
      if (webPreferences[name] !== value) throw new Error(`The Electron double needs webPreferences.${name}: ${value}`)
    }
    this.bounds = { x, y, width, height }
    this.visible = show
    this.hasPreload = webPreferences.preload !== undefined
    this.webContents = strict('webContents', new WebContents())
    const self = strict('BrowserWindow', this)
    all.add(self)
    app.emit('web-contents-created', cancelable({}), this.webContents)
    this.opened = this.open(webPreferences)
    // biome-ignore lint/correctness/noConstructorReturn: a member that the double lacks must throw
    return self
  }

  private async open(preferences: PagePreferences): Promise<Page> {
    const { context } = await openBrowser()
    const blank = context.pages().find((page) => page.url() === 'about:blank' && all.size === 1)
    const page = blank ?? (await context.newPage())
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    await this.webContents.attach(page, preferences)
    page.on('close', () => this.forget())
    return page
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opened
    const { context, endpoint } = await openBrowser()
    const cdp = await context.newCDPSession(page)
    for (const name of address.startsWith('file:') ? [] : PERMISSIONS) {
      const setting = permissionFor(name, address) ? 'granted' : 'denied'
      await cdp.send('Browser.setPermission', {
        permission: { name },
        setting,
        origin: new URL(toChromium(address)).origin,
      })
    }
    await this.webContents.load(address)
    this.emit('ready-to-show')
    // A window without a preload script is no window of the program for a test to drive.
    if (this.hasPreload) process.send?.({ type: 'window', endpoint, address: toChromium(address) })
  }

  private forget(): void {
    if (![...all].some((window) => window.webContents === this.webContents)) return
    for (const window of all) if (window.webContents === this.webContents) all.delete(window)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (all.size === 0) app.allWindowsClosed()
  }

  close(): void {
    if (this.allows('close')) void this.opened.then((page) => page.close())
  }

  /** Closes without asking. */
  destroy(): void {
    void this.opened.then((page) => page.close())
    this.forget()
  }

  isDestroyed(): boolean {
    return ![...all].some((window) => window.webContents === this.webContents)
  }

  /** Resolves once the window is gone; false where a listener kept it open. */
  async closed(): Promise<boolean> {
    if (!this.allows('close')) return false
    await (await this.opened).close()
    return true
  }

  show(): void {
    this.visible = true
  }

  focus(): void {
    this.focused = true
  }

  blur(): void {
    this.focused = false
  }

  isFocused(): boolean {
    return this.focused
  }

  isVisible(): boolean {
    return this.visible
  }

  maximize(): void {
    this.maximized = true
  }

  isMaximized(): boolean {
    return this.maximized
  }

  minimize(): void {
    this.minimized = true
  }

  restore(): void {
    this.minimized = false
  }

  isMinimized(): boolean {
    return this.minimized
  }

  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }

  getBounds(): Rectangle {
    return { ...this.bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...all].find((window) => window.webContents === contents) ?? null
  }
}

windows.closeAll = async () => {
  for (const window of [...all]) if (!(await window.closed())) return false
  return true
}
