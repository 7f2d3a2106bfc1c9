/** The test's side of the double: a child process, and a second client on its Chromium. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { DesktopApp, StartCommand, Started } from './launch.ts'

const LIMIT_MS = 60_000

type FromChild =
  | { readonly type: 'window'; readonly endpoint: string; readonly address: string }
  | { readonly type: 'errorBox'; readonly title: string; readonly content: string }
  | { readonly type: 'evaluated'; readonly id: number; readonly value?: unknown; readonly error?: string }

function appOf(child: ChildProcess, onEnd: (tell: () => void) => void): DesktopApp {
  let last = 0
  return {
    evaluate: <T, A>(run: (electron: typeof import('electron'), arg: A) => T | Promise<T>, arg: A) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last
        const receive = (message: FromChild) => {
          if (message.type !== 'evaluated' || message.id !== id) return
          child.off('message', receive)
          if (message.error === undefined) resolve(message.value as T)
          else reject(new Error(message.error))
        }
        child.on('message', receive)
        onEnd(() => reject(new Error('The program has ended')))
        child.send({ id, source: run.toString(), arg }, (error) => error && reject(error))
      }),
  }
}

async function connect(endpoint: string, address: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(endpoint)
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((candidate) => candidate.url().startsWith(address))
  if (page === undefined) throw new Error('The window was not found in Chromium')
  return page
}

export function startDouble({ root, args }: StartCommand): Started {
  const run = join(import.meta.dirname, 'run.ts')
  const child = fork(run, [join(root, 'out', 'main', 'main.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    // A test runner's own options must not reach the program.
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  let output = ''
  child.stderr?.on('data', (data) => {
    output += data
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const errorBoxes: { title: string; content: string }[] = []
  const window = new Promise<Page>((resolve, reject) => {
    child.on('message', (message: FromChild) => {
      if (message.type === 'errorBox') errorBoxes.push(message)
      if (message.type === 'window') connect(message.endpoint, message.address).then(resolve, reject)
    })
    void exited.then((code) => reject(new Error(`The program ended with ${code}\n${output}`)))
    setTimeout(() => reject(new Error(`No window came up\n${output}`)), LIMIT_MS).unref()
  })
  window.catch(() => {})
  return {
    app: appOf(child, (tell) => void exited.then(tell)),
    window,
    exited,
    errorBoxes,
    async release() {
      child.kill()
      await window.then((page) => page.context().browser()?.close()).catch(() => {})
    },
  }
}
