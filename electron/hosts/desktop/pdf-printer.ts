/** Prints documents with Electron's own Chromium, in a window that nobody sees and that runs no scripts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow } from 'electron'
import { OTHER_FORMATS, type PdfPrinter } from '#core/documents/pdf/printer.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { SAFE_PREFERENCES } from './security.ts'

export const desktopPrinter: PdfPrinter = {
  async open(signal) {
    const folder = mkdtempSync(join(tmpdir(), 'nongqiao-print-'))
    const window = new BrowserWindow({ show: false, webPreferences: { ...SAFE_PREFERENCES, javascript: false } })
    const stop = () => window.destroy()
    signal.addEventListener('abort', stop, { once: true })
    return {
      async print(html) {
        try {
          // A page with a logo and hundreds of patents is longer than an address may be.
          const path = join(folder, 'page.html')
          writeFileSync(path, html)
          await window.loadURL(pathToFileURL(path).href)
          return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
        } catch (error) {
          if (signal.aborted) throw new AppError('app.cancelled')
          throw new AppError('document.printFailed', { formats: OTHER_FORMATS }, { cause: error })
        }
      },
      async close() {
        signal.removeEventListener('abort', stop)
        if (!window.isDestroyed()) window.destroy()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}
