/** Starts the desktop in Electron, where its runtime is there or can be fetched. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StartOptions } from '../hosts/cli/command.ts'
import { say } from '../hosts/cli/texts.ts'

/** Fetching the runtime takes a minute or two on a slow line; a blocked one must not hold the user longer. */
const FETCH_LIMIT_MS = 180_000

/** Path of Electron's program; null where it is not there and cannot be fetched. */
function electronProgram(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const installed = () => {
    const pathFile = join(folder, 'path.txt')
    const program = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()) : ''
    return program !== '' && existsSync(program) ? program : null
  }
  if (installed() === null && existsSync(join(folder, 'install.js'))) {
    say('start.fetching')
    spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT_MS })
  }
  return installed()
}

/**
 * Runs the desktop until its window is closed.
 * @param root The program's folder, where `out/` and `node_modules/` are.
 * @returns the exit code; null, after one line that says so, where there is no Electron to run it.
 */
export function startDesktop(root: string, options: StartOptions): Promise<number | null> {
  const program = electronProgram(root)
  if (program === null) {
    say('start.noElectron')
    return Promise.resolve(null)
  }
  const args = [
    root,
    ...(options.library === undefined ? [] : ['--library', options.library]),
    ...(options.new === true ? ['--new-library'] : []),
    ...(options.sample ? ['--load-sample'] : []),
  ]
  const child = spawn(program, args, { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
