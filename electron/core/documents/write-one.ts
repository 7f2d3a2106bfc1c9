/** Writing one file of several: what breaks is told with the name of the file, which is that of its record. */
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'

/** @throws AppError what `write` throws as such; `document.oneFailed` (details: fileName) for anything else */
export async function writeOne(path: string, write: () => unknown): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && error.name === 'AbortError')) throw error
    throw new AppError('document.oneFailed', { fileName: basename(path) }, { cause: error })
  }
}
