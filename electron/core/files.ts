/**
 * Files that a host let in, or will hand out, known to the contract by a handle and never by a path.
 * The renderer can therefore not name a file that the user did not choose.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { cut } from '#shared/text/cut.ts'

export interface ShelvedFile {
  readonly handle: FileHandle
  readonly path: string
  /** Name to show, or to propose when saving. */
  readonly name: string
}

export interface FileShelf {
  /** A file that the user chose to be read. */
  admit(path: string, name?: string): ShelvedFile
  /** A place in the core's own temporary folder for a file that the user will save or has uploaded. */
  place(name: string): ShelvedFile
  /** @throws AppError `file.handleUnknown` */
  find(handle: FileHandle): ShelvedFile
  /** Forgets a file. One that `place` made room for is deleted; one that the user chose stays where it is. */
  release(handle: FileHandle): void
  /** Deletes the temporary folder. */
  close(): void
}

const MAX_NAME = 200

/** Temporary folders are named with the process they belong to. */
const FOLDER = 'nongqiao-files-'
const FOLDER_NAME = /^nongqiao-files-(\d+)-/
const DAY_MS = 24 * 60 * 60 * 1000

/** The last part of a name, without characters that mean something to a file system or a header. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return cut(last.replace(/[\p{Cc}"<>|:*?]/gu, '_'), MAX_NAME) || 'file'
}

/** A process of another user cannot be signalled, but it runs. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Deletes folders that programs left behind when they were cut off. A day of grace: a pid says little across containers. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = FOLDER_NAME.exec(name)?.[1]
    if (pid === undefined || runs(Number(pid))) continue
    try {
      const left = join(parent, name)
      if (Date.now() - statSync(left).mtimeMs > DAY_MS) rmSync(left, { recursive: true, force: true })
    } catch {
      // Another user's, or gone meanwhile: not ours to clear away.
    }
  }
}

export function createFileShelf(): FileShelf {
  sweep(tmpdir())
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`))
  const byHandle = new Map<FileHandle, ShelvedFile>()
  const placed = new Set<FileHandle>()

  function put(path: string, name: string): ShelvedFile {
    const file = { handle: randomBytes(24).toString('base64url') as FileHandle, path, name }
    byHandle.set(file.handle, file)
    return file
  }

  return {
    admit: (path, name = basename(path)) => put(path, name),
    place(name) {
      const file = put(join(folder, randomBytes(12).toString('hex')), safeFileName(name))
      placed.add(file.handle)
      return file
    },
    find(handle) {
      const file = byHandle.get(handle)
      if (file === undefined) throw new AppError('file.handleUnknown')
      return file
    },
    release(handle) {
      const file = byHandle.get(handle)
      byHandle.delete(handle)
      if (file !== undefined && placed.delete(handle)) rmSync(file.path, { force: true })
    },
    close() {
      byHandle.clear()
      placed.clear()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
