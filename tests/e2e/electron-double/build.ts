/** Tests run what was built; this builds where the sources are newer than the build. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const SOURCES = ['electron', 'shared', 'renderer', 'resources', 'electron.vite.config.ts']
const WORKERS = ['match-worker', 'job-worker', 'register-worker'].map((name) => `out/main/${name}.js`)
const BUILT = ['out/main/main.js', ...WORKERS, 'out/preload/preload.cjs']
const LOCK_IS_STALE_MS = 120_000

function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isFresh(root: string): boolean {
  const built = [...BUILT, 'out/renderer/index.html'].map((file) => modified(join(root, file)))
  return Math.min(...built) >= Math.max(...SOURCES.map((source) => newest(join(root, source))))
}

/** True where this process now holds the lock. */
function takeLock(lock: string): boolean {
  if (Date.now() - modified(lock) > LOCK_IS_STALE_MS) rmSync(lock, { recursive: true, force: true })
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** Whether this run of the tests has looked already: a second build would pull the program away from under the others. */
function wasDone(marker: string, run: string | undefined): boolean {
  return run !== undefined && existsSync(marker) && readFileSync(marker, 'utf8') === run
}

/** Builds once a run, however many test files ask for it at the same time. */
export async function ensureBuilt(root: string): Promise<void> {
  const lock = join(root, 'node_modules', '.nongqiao-build-lock')
  const marker = join(root, 'node_modules', '.nongqiao-built')
  const run = process.env.NONGQIAO_TEST_RUN
  while (!takeLock(lock)) await sleep(200)
  try {
    if (wasDone(marker, run)) return
    if (!isFresh(root)) {
      const command = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
      await promisify(execFile)(process.execPath, [command, 'build'], { cwd: root })
    }
    if (run !== undefined) writeFileSync(marker, run)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
