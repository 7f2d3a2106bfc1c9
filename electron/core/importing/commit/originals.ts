/**
 * The imported files themselves, kept beside the library: in the folder `<library>-files`, each under the SHA-256 of
 * its bytes, so that one that was imported twice is there once.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { saveBytes } from '../../save-file.ts'

const NAME = /^[0-9a-f]{64}$/

/** @throws RangeError for anything but a SHA-256 in hex: the name comes from a library that somebody may have edited. */
export function originalPath(libraryPath: string, sha256: string): string {
  if (!NAME.test(sha256)) throw new RangeError('Not a SHA-256')
  return join(`${libraryPath}-files`, sha256)
}

/** Whether the file is there. */
export function hasOriginal(libraryPath: string, sha256: string): boolean {
  return NAME.test(sha256) && existsSync(originalPath(libraryPath, sha256))
}

/** The bytes of a file, if they are still those that were read. */
function bytesOf(path: string, sha256: string): Buffer | null {
  const bytes = readFileSync(path)
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}

/**
 * Keeps a copy of a file that is about to be imported.
 * @returns `kept`: made now; `there`: it was there already; `failed`: it could not be written, or the file has been
 * changed or moved away since it was read. The import goes on all the same.
 */
export async function keepOriginal(
  libraryPath: string,
  file: { path: string; sha256: string },
): Promise<'kept' | 'there' | 'failed'> {
  const to = originalPath(libraryPath, file.sha256)
  try {
    if (existsSync(to) && bytesOf(to, file.sha256) !== null) return 'there'
    const bytes = bytesOf(file.path, file.sha256)
    if (bytes === null) return 'failed'
    mkdirSync(`${libraryPath}-files`, { recursive: true })
    await saveBytes(to, bytes)
    return 'kept'
  } catch {
    return 'failed'
  }
}

/** Deletes a copy that no import needs any more; one that is not there or cannot be deleted is no matter. */
export function dropOriginal(libraryPath: string, sha256: string): void {
  try {
    rmSync(originalPath(libraryPath, sha256), { force: true })
  } catch {
    // Held open by another program, or a folder that may not be written: it lies there and harms nobody.
  }
}
