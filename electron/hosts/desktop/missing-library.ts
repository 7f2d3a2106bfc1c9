/** At the start: a library that was used before is missing. An empty one is begun only when the user says so. */
import { app, dialog } from 'electron'
import { isLost } from '#core/library/known-libraries.ts'
import type { Language } from '#shared/contract/envelope.ts'
import { desktopTexts } from './texts.ts'

/** @returns whether the library may be opened, and made where it is not there */
export async function mayBegin(libraryPath: string, language: Language): Promise<boolean> {
  if (!isLost(app.getPath('userData'), libraryPath)) return true
  const { dialog: texts } = desktopTexts(language)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: texts.libraryMissing,
    message: texts.libraryMissing,
    detail: `${libraryPath}\n\n${texts.libraryMissingDetail}`,
    buttons: [texts.quit, texts.beginEmpty],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
