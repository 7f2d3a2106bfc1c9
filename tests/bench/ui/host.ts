/** The web host on a library, started as a user starts it. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')

export interface StartedHost {
  readonly address: string
  /** When it was started, as `Date.now()`. */
  readonly startedAt: number
  stop(): Promise<void>
}

/** The program and its arguments, for Node. */
export const serveCommand = (libraryPath: string): readonly string[] => [
  join(ROOT, 'electron/launcher/nongqiao.mjs'),
  'serve',
  '--library',
  libraryPath,
  '--no-open',
]

export function startHost(command: readonly string[]): Promise<StartedHost> {
  const startedAt = Date.now()
  const host = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => host.once('exit', () => done()))
  const stop = async () => {
    host.kill()
    await ended
  }
  return new Promise((found, failed) => {
    host.stdout.once('data', (line) => found({ address: String(line).trim(), startedAt, stop }))
    host.once('exit', (code) => failed(new Error(`The web host ended (${code})`)))
  })
}
