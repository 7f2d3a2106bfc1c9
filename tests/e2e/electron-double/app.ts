/** app of the double: the program's life from ready to exit, one instance per folder of user data. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cancelable, KnownEvents, strict } from './strict.ts'

const EVENTS = ['ready', 'web-contents-created', 'second-instance', 'window-all-closed', 'before-quit', 'will-quit']

function switchValue(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1)
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Set by the windows: closes all of them, false where one refused. */
export const windows = { closeAll: async (): Promise<boolean> => true }

class App extends KnownEvents {
  readonly isPackaged = false
  private ready = false
  private quitting = false
  private readonly whenReadyPromise: Promise<void>

  constructor() {
    super(EVENTS)
    this.whenReadyPromise = new Promise((resolve) => this.once('ready', resolve))
  }

  /** Called once the main module has run to its end, as Electron does. */
  becomeReady(): void {
    if (this.quitting) return
    this.ready = true
    this.emit('ready')
  }

  isReady(): boolean {
    return this.ready
  }

  whenReady(): Promise<void> {
    return this.whenReadyPromise
  }

  getPath(name: string): string {
    const folder = switchValue('--user-data-dir')
    if (name !== 'userData' || folder === undefined) throw new Error(`The Electron double has no path ${name}`)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  getLocale(): string {
    return switchValue('--lang') ?? 'zh-CN'
  }

  getVersion(): string {
    return '0.0.0-double'
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    const folder = join(this.getPath('userData'), 'instance')
    const lock = join(folder, 'pid')
    if (existsSync(lock) && alive(Number(readFileSync(lock, 'utf8')))) {
      const told = { argv: process.argv, folder: process.cwd(), data }
      writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(told))
      this.quitting = true
      return false
    }
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(lock, String(process.pid))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    setInterval(() => this.meetOthers(folder), 50).unref()
    return true
  }

  private meetOthers(folder: string): void {
    for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
      const other = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      unlinkSync(join(folder, name))
      this.emit('second-instance', cancelable({}), other.argv, other.folder, other.data)
    }
  }

  quit(): void {
    if (!this.ready) this.exit(0)
    if (this.quitting) return
    this.quitting = true
    if (!this.allows('before-quit')) {
      this.quitting = false
      return
    }
    void windows.closeAll().then((closed) => {
      if (!closed) this.quitting = false
      else if (this.allows('will-quit')) this.exit(0)
    })
  }

  allWindowsClosed(): void {
    if (this.quitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  exit(code = 0): void {
    process.exit(code)
  }
}

export const app = strict('app', new App())
