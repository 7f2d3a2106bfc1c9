/** Writes documents as PDF: the page that is also looked at, printed by whoever the host has for it. */
import { AppError } from '#shared/contract/app-error.ts'
import { saveBytes } from '../../save-file.ts'
import type { WriteFiles } from '../document.ts'
import type { RenderPage } from '../html/write-pages.ts'
import { OTHER_FORMATS } from './printer.ts'

export function writePdf<Data>(page: RenderPage<Data>): WriteFiles<Data> {
  return async (targets, _request, context) => {
    const { pdf, signal } = context
    if (pdf === null) throw new AppError('document.noPrinter', { formats: OTHER_FORMATS })
    const press = await pdf.open(signal)
    try {
      for (const [done, { data, path }] of targets.entries()) {
        if (signal.aborted) throw new AppError('app.cancelled')
        context.onProgress({ phase: 'writing', done, total: targets.length })
        await saveBytes(path, await press.print(page([data], context)))
      }
    } finally {
      await press.close()
    }
  }
}
