/** The dialogs in which the user names files. Paths stay on this side; the page gets handles and names. */
import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { BrowserWindow, dialog, type FileFilter, type WebContents } from 'electron'
import type { Core } from '#core/core.ts'
import { errorBodyOf } from '#core/dispatch.ts'
import { safeFileName } from '#core/files.ts'
import { saveFileBeside } from '#core/save-file.ts'
import type { Language } from '#shared/contract/envelope.ts'
import { type ChosenFile, LIST_EXTENSIONS, type SaveOutcome } from '#shared/contract/host.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { type DesktopTexts, desktopTexts } from './texts.ts'

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) throw new Error('The page has no window')
  return window
}

/** Lets the user choose lists; the core then knows them by handle. */
export async function chooseLists(core: Core, contents: WebContents, language: Language): Promise<ChosenFile[]> {
  const texts = desktopTexts(language).dialog
  const chosen = await dialog.showOpenDialog(windowOf(contents), {
    title: texts.chooseLists,
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [{ name: texts.lists, extensions: [...LIST_EXTENSIONS] }],
  })
  if (chosen.canceled) return []
  return chosen.filePaths.map((path) => {
    const { handle, name } = core.files.admit(path)
    return { file: handle, name }
  })
}

/** Keeps the bytes of a dropped list for the core to read. */
export async function takeList(core: Core, { name, bytes }: { name: string; bytes: ArrayBuffer }): Promise<ChosenFile> {
  const place = core.files.place(name)
  try {
    await writeFile(place.path, new Uint8Array(bytes), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    core.files.release(place.handle)
    throw error
  }
  return { file: place.handle, name: place.name }
}

function filtersFor(name: string, { dialog: texts }: DesktopTexts): FileFilter[] {
  const any = { name: texts.anyFile, extensions: ['*'] }
  const extension = extname(name).slice(1).toLowerCase()
  const kinds: Readonly<Record<string, string>> = texts.fileKinds
  return Object.hasOwn(kinds, extension) ? [{ name: kinds[extension] ?? '', extensions: [extension] }, any] : [any]
}

/** Tells the user why there is no file; the page is only told that there is none. */
async function tellNotSaved(window: BrowserWindow, error: unknown, language: Language): Promise<void> {
  const texts = desktopTexts(language).dialog
  const { message } = errorBodyOf(error, language)
  await dialog.showMessageBox(window, {
    type: 'error',
    title: texts.cannotSave,
    message: texts.cannotSave,
    detail: message,
    buttons: [texts.ok],
  })
}

export interface SaveRequest {
  readonly file: FileHandle
  readonly suggestedName: string
}

/** Lets the user say where a file of the core is kept, and keeps it there, or beside a file that is held open. */
export async function saveFile(
  core: Core,
  contents: WebContents,
  { file, suggestedName }: SaveRequest,
  language: Language,
): Promise<SaveOutcome> {
  const window = windowOf(contents)
  const texts = desktopTexts(language)
  const name = safeFileName(suggestedName)
  try {
    const { path } = core.files.find(file)
    const chosen = await dialog.showSaveDialog(window, {
      title: texts.dialog.saveFile,
      defaultPath: name,
      filters: filtersFor(name, texts),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    })
    if (chosen.canceled || chosen.filePath === '') return { saved: false }
    const saved = await saveFileBeside(path, chosen.filePath)
    const insteadOf = saved === chosen.filePath ? {} : { insteadOf: basename(chosen.filePath) }
    return { saved: true, name: basename(saved), ...insteadOf }
  } catch (error) {
    await tellNotSaved(window, error, language)
    return { saved: false }
  }
}
