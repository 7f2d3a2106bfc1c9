/** The same start in Electron itself, for machines that have its binary. */
import { createRequire } from 'node:module'
import { _electron } from 'playwright-core'
import type { StartCommand, Started } from './launch.ts'

export async function startElectron({ root, args }: StartCommand): Promise<Started> {
  const executablePath: string = createRequire(import.meta.url)('electron')
  const application = await _electron.launch({ executablePath, cwd: root, args: ['.', '--lang=zh-CN', ...args] })
  const child = application.process()
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const window = application.firstWindow()
  window.catch(() => {})
  return {
    app: { evaluate: (run, arg) => application.evaluate(run as never, arg as never) },
    window,
    exited,
    errorBoxes: [],
    release: () => application.close().catch(() => {}),
  }
}
