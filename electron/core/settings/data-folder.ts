/** Where the library lies and what lies beside it: its index, the imported files, copies made before a migration. */
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DataFile } from '#shared/contract/settings.ts'

/** What a file beside the library is, by what follows the library's name in its own. */
const KINDS: readonly (readonly [tail: RegExp, kind: DataFile['kind']])[] = [
  [/^$/, 'library'],
  [/^-(wal|shm)$/, 'journal'],
  [/^-index$/, 'index'],
  [/^-files$/, 'originals'],
  [/^\.v\d+-\d+\.bak$/, 'backup'],
]

/** Of a folder: of the files in it. */
function sizeOf(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
}

/** A file that goes away while one looks is none. */
function told(folder: string, name: string, kind: DataFile['kind']): DataFile[] {
  try {
    const path = join(folder, name)
    return [{ name, kind, bytes: sizeOf(path), at: statSync(path).mtime.toISOString() }]
  } catch {
    return []
  }
}

export function dataFolder(libraryPath: string): { folder: string; files: DataFile[] } {
  const folder = dirname(libraryPath)
  const own = basename(libraryPath)
  const files = readdirSync(folder).flatMap((name) => {
    const kind = name.startsWith(own) ? KINDS.find(([tail]) => tail.test(name.slice(own.length)))?.[1] : undefined
    return kind === undefined ? [] : told(folder, name, kind)
  })
  const rank = ({ kind }: DataFile) => KINDS.findIndex(([, each]) => each === kind)
  return { folder, files: files.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)) }
}
