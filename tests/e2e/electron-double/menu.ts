/** Menu of the double: the tree of items, without a bar to show it in. */
import { strict } from './strict.ts'

interface Template {
  id?: string
  label?: string
  role?: string
  type?: string
  click?: () => void
  accelerator?: string
  submenu?: Template[]
}

const ROLES = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'reload',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'toggleDevTools',
  'help',
  'quit',
]

class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly submenu: Menu | undefined
  readonly click: () => void

  constructor({ id, label = '', role, type, click, submenu }: Template) {
    if (role !== undefined && !ROLES.includes(role)) throw new Error(`The Electron double has no menu role ${role}`)
    this.id = id
    this.label = label
    this.role = role
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.submenu = submenu === undefined ? undefined : Menu.buildFromTemplate(submenu)
    this.click = click ?? (() => {})
  }
}

export class Menu {
  private static shown: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found !== null) return found
    }
    return null
  }

  static buildFromTemplate(template: Template[]): Menu {
    return strict('menu', new Menu(template.map((item) => new MenuItem(item))))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.shown = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.shown
  }
}
