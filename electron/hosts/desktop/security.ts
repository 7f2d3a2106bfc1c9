/** What no page of ours may do: go elsewhere, open windows, embed pages, ask for devices, reach the network. */
import { app, type Session, session, type WebContents } from 'electron'

/** Preferences of every window. Electron's defaults, written out so that they are seen and cannot drift. */
export const SAFE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The program works offline: whatever a page may try, nothing leaves the laptop. */
function closeNetwork(used: Session): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']
  used.webRequest.onBeforeRequest({ urls }, (_details, decide) => decide({ cancel: true }))
}

/** Holds for every window that is ever made. Run it once the app is ready, before the first window. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  closeNetwork(session.defaultSession)
}
