/** A core on a fresh library, as the command line makes it. */
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { type Core, createCore } from '#core/core.ts'
import { temporaryFolder } from './folder.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()

export const installation = {
  resourcesDir: join(root, 'resources'),
  workers: {
    match: new URL('../../electron/core/matching/worker.ts', import.meta.url),
    job: new URL('../../electron/core/jobs/worker.ts', import.meta.url),
    register: new URL('../../electron/core/registers/worker.ts', import.meta.url),
  },
}

/** How a window calls it, where neither progress nor cancelling matters. */
export const callOptions = {
  language: 'zh-CN',
  actor: 'tester',
  signal: new AbortController().signal,
  onProgress: () => undefined,
} as const

/** @param libraryPath One of its own where none is named. */
export function freshCore(libraryPath = join(folder, `${randomUUID()}.nongqiao`)): Core {
  return createCore({ ...installation, libraryPath })
}
