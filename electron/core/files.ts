/**
 * Files that a host let in, or will hand out, known to the contract by a handle and never by a path.
 * The renderer can therefore not name a file that the user did not choose.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { FileHandle } from '#shared/domain/ids.ts'

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
  /** Deletes the temporary folder. */
  close(): void
}

const MAX_NAME = 200

/** The last part of a name, without characters that mean something to a file system or a header. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}"<>|:*?]/gu, '_').slice(0, MAX_NAME) || 'file'
}

export function createFileShelf(): FileShelf {
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-'))
  const byHandle = new Map<FileHandle, ShelvedFile>()

  function put(path: string, name: string): ShelvedFile {
    const file = { handle: randomBytes(24).toString('base64url') as FileHandle, path, name }
    byHandle.set(file.handle, file)
    return file
  }

  return {
    admit: (path, name = basename(path)) => put(path, name),
    place: (name) => put(join(folder, randomBytes(12).toString('hex')), safeFileName(name)),
    find(handle) {
      const file = byHandle.get(handle)
      if (file === undefined) throw new AppError('file.handleUnknown')
      return file
    },
    close() {
      byHandle.clear()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
