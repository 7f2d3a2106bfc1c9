/** Tests run what was built; this builds where the sources are newer than the build. */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const SOURCES = ['electron', 'shared', 'renderer', 'resources', 'electron.vite.config.ts']
const BUILT = ['out/main/main.js', 'out/main/match-worker.js', 'out/main/job-worker.js', 'out/preload/preload.cjs']
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

/** Builds once, however many test files ask for it at the same time. */
export async function ensureBuilt(root: string): Promise<void> {
  const lock = join(root, 'node_modules', '.nongqiao-build-lock')
  while (!takeLock(lock)) await sleep(200)
  try {
    if (isFresh(root)) return
    const command = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    await promisify(execFile)(process.execPath, [command, 'build'], { cwd: root })
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
