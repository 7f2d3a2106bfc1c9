/** The Chromium that tests drive: from npm on Linux, the installed Edge or Chrome elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')).version
}

/** The package unpacks into the folder for temporary files, whatever that is at the time. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  await mkdir(folder, { recursive: true })
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Test files run in parallel: each unpacks for itself, and the first rename wins. */
async function unpacked(): Promise<string> {
  const home = join(tmpdir(), `nongqiao-chromium-${packageVersion()}`)
  const executable = join(home, 'chromium')
  if (existsSync(executable)) return executable
  const own = `${home}.${process.pid}`
  await unpackInto(own)
  await rename(own, home).catch(() => rm(own, { recursive: true, force: true }))
  return executable
}

/** What `chromium.launch` of playwright-core needs. `NONGQIAO_CHROMIUM` names another executable. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const options: LaunchOptions = { headless: true, chromiumSandbox: false }
  const named = process.env.NONGQIAO_CHROMIUM
  if (named !== undefined && named !== '') return { ...options, executablePath: named }
  if (process.platform === 'win32') return { ...options, channel: 'msedge' }
  if (process.platform === 'darwin') return { ...options, channel: 'chrome' }
  // In the C locale Chromium cannot name a file in Chinese, neither one it takes nor one it saves.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>
  // A headless shell without a GPU process of its own starts in machines that have little else.
  return { ...options, env, executablePath: await unpacked(), args: ['--no-zygote', '--in-process-gpu'] }
}
