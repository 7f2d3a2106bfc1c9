/** The job that packs written files into one .zip, so that a hundred documents are saved with one question. */
import { createReadStream, createWriteStream } from 'node:fs'
import type { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { JobContext } from '../jobs/job.ts'
import { replaceFile } from '../save-file.ts'

interface ZipInput {
  readonly path: string
  /** Where each file lies, and its name in the container: unique there. */
  readonly files: readonly { readonly path: string; readonly name: string }[]
  /** ISO time that the files get. */
  readonly at: string
}

/**
 * Packs the files whole or not at all. They are stored as they are: .docx and .xlsx are compressed already. Names are
 * UTF-8 and say so, as Windows 10 and later read them.
 * @throws AppError `app.cancelled`, `file.notWritable`, `file.diskFull`
 */
export async function writeZip({ path, files, at }: ZipInput, context: JobContext): Promise<{ files: number }> {
  await replaceFile(path, async (temporary) => {
    const zip = new ZipFile()
    const fail = (error: unknown) => (zip.outputStream as PassThrough).destroy(error as Error)
    zip.on('error', fail)
    for (const [done, { path: from, name }] of files.entries()) {
      // Each file is opened when its turn comes: a thousand open at once are too many.
      zip.addReadStreamLazy(name, { mtime: new Date(at), compress: false }, (opened) => {
        try {
          context.throwIfCancelled()
          context.report({ phase: 'packing', done, total: files.length })
          // yazl does not listen to a file that breaks off.
          opened(null, createReadStream(from).on('error', fail))
        } catch (error) {
          opened(error, undefined as never)
        }
      })
    }
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(temporary, { flags: 'wx' }))
  })
  context.report({ phase: 'packing', done: files.length, total: files.length })
  return { files: files.length }
}
