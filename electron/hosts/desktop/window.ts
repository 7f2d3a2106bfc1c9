/** The one window: its place, its preferences, its page. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, type Rectangle, screen } from 'electron'
import type { Language } from '#shared/contract/envelope.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'
import { SAFE_PREFERENCES } from './security.ts'
import { desktopTexts } from './texts.ts'
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from './window-state.ts'

export interface WindowOptions {
  /** Asked for each time: the page may change it. */
  readonly language: () => Language
  /** Path of the built preload script. */
  readonly preload: string
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window-state.json')
}

function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary.workArea, ...others.map((display) => display.workArea)]
}

function keepPlace(window: BrowserWindow): void {
  window.on('close', () => {
    writeWindowState(stateFile(), { ...window.getNormalBounds(), maximized: window.isMaximized() })
  })
}

/** A page that holds what is kept nowhere else says so; Electron would then just not close, without a word. */
function askBeforeLosing(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { dialog: texts } = desktopTexts(language())
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: texts.unsaved,
      message: texts.unsaved,
      detail: texts.unsavedDetail,
      buttons: [texts.stay, texts.leave],
      defaultId: 0,
      cancelId: 0,
    })
    if (answer === 1) event.preventDefault()
  })
}

/** Makes the window and loads the page; it shows itself once there is something to see. */
export async function openWindow({ language, preload }: WindowOptions): Promise<BrowserWindow> {
  const state = readWindowState(stateFile())
  const window = new BrowserWindow({
    ...placeWindow(state, workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: desktopTexts(language()).windowTitle,
    show: false,
    webPreferences: { ...SAFE_PREFERENCES, preload },
  })
  if (state?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  keepPlace(window)
  askBeforeLosing(window, language)
  await window.loadURL(`${PAGE_ORIGIN}/`)
  return window
}

export function focusWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
