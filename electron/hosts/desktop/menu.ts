/** The menu bar, in the language of the window. */
import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import type { Language } from '#shared/contract/envelope.ts'
import { type DesktopTexts, desktopTexts } from './texts.ts'

export interface MenuOptions {
  readonly language: Language
  readonly libraryPath: string
}

type Submenu = MenuItemConstructorOptions[]

const separator: MenuItemConstructorOptions = { type: 'separator' }

function editItems({ menu }: DesktopTexts): Submenu {
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    separator,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ]
}

function viewItems({ menu }: DesktopTexts): Submenu {
  const shown: Submenu = [
    { role: 'reload', label: menu.reload },
    separator,
    { role: 'resetZoom', label: menu.resetZoom },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: menu.fullScreen },
  ]
  return app.isPackaged ? shown : [...shown, { role: 'toggleDevTools', label: menu.developerTools }]
}

function showAbout(texts: DesktopTexts, libraryPath: string): void {
  void dialog.showMessageBox({
    type: 'info',
    title: texts.menu.about,
    message: texts.appName,
    detail: `${texts.dialog.version} ${app.getVersion()}\n${texts.dialog.library} ${libraryPath}`,
    buttons: [texts.dialog.ok],
  })
}

function helpItems(texts: DesktopTexts, libraryPath: string): Submenu {
  return [
    {
      id: 'openLibraryFolder',
      label: texts.menu.openLibraryFolder,
      click: () => shell.showItemInFolder(libraryPath),
    },
    { id: 'about', label: texts.menu.about, click: () => showAbout(texts, libraryPath) },
  ]
}

/** Sets the menu of the whole program; call it again when the language changes. */
export function showMenu({ language, libraryPath }: MenuOptions): void {
  const texts = desktopTexts(language)
  const template: Submenu = [
    { label: texts.menu.file, submenu: [{ role: 'quit', label: texts.menu.close }] },
    { label: texts.menu.edit, submenu: editItems(texts) },
    { label: texts.menu.view, submenu: viewItems(texts) },
    { role: 'help', label: texts.menu.help, submenu: helpItems(texts, libraryPath) },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
