/** A second start while the program runs: brings the window to the front, and says so where another library was meant. */
import { relative } from 'node:path'
import { app, dialog } from 'electron'
import { z } from 'zod'
import type { Language } from '#shared/contract/envelope.ts'
import { desktopTexts } from './texts.ts'
import { focusWindow } from './window.ts'

/** What a second start tells the first. Its command line would come reordered by Chromium. */
const secondStart = z.object({ libraryPath: z.string() })
export type SecondStart = z.infer<typeof secondStart>

/** As the system compares paths: on Windows without regard to case. */
const isSameFile = (one: string, other: string) => relative(one, other) === ''

function tellOtherLibrary(open: string, wanted: string, language: Language): void {
  const { dialog: texts } = desktopTexts(language)
  void dialog.showMessageBox({
    type: 'warning',
    title: texts.otherLibraryOpen,
    message: texts.otherLibraryOpen,
    detail: `${texts.isOpen} ${open}\n${texts.wasAskedFor} ${wanted}\n\n${texts.quitFirst}`,
    buttons: [texts.ok],
  })
}

/** @param language Asked for each time: it is the window's at that moment. */
export function meetSecondStarts(libraryPath: string, language: () => Language): void {
  app.on('second-instance', (_event, _argv, _folder, data: unknown) => {
    focusWindow()
    const second = secondStart.safeParse(data)
    if (!second.success || isSameFile(second.data.libraryPath, libraryPath)) return
    tellOtherLibrary(libraryPath, second.data.libraryPath, language())
  })
}
