/** The module that stands in for `electron`. A name that is not here does not link. */
import { strict } from './strict.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'

/** A dialog waits for a person; the test answers by putting a function of its own in place of these. */
function unanswered(name: string) {
  return () => Promise.reject(new Error(`The test has not said what ${name} answers`))
}

export const dialog = strict('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox(title: string, content: string) {
    process.send?.({ type: 'errorBox', title, content })
  },
})

export const shell = strict('shell', {
  showItemInFolder(path: string) {
    throw new Error(`The test has not said what showing ${path} does`)
  },
})

const display = strict('display', { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } })

export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
})
