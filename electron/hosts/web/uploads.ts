/** Files over HTTP: lists that the browser hands in, documents that it takes away. */
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FileShelf, safeFileName } from '#core/files.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type ChosenFile, MAX_LIST_BYTES } from '#shared/contract/host.ts'
import { fileHandle } from '#shared/contract/importing.ts'
import { sendStatus } from './http.ts'

/**
 * Lets a list through that is not too large. Of one that is, the rest is read and dropped before it is refused:
 * a browser that cannot send all of it does not hear the answer.
 * @param announced The size that the sender gave, so that nothing of a large one is kept in the first place.
 */
function limit(fileName: string, announced: number): Transform {
  let bytes = 0
  const fits = () => Math.max(bytes, announced) <= MAX_LIST_BYTES
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      bytes += chunk.length
      pass(null, fits() ? chunk : undefined)
    },
    flush: (done) => done(fits() ? null : new AppError('import.too-large', { fileName })),
  })
}

/**
 * Keeps an uploaded list in the core's temporary folder; nothing of it where it does not arrive whole.
 * @throws AppError `import.too-large`
 */
export async function receiveList(files: FileShelf, request: IncomingMessage, name: string): Promise<ChosenFile> {
  const { handle, path, name: fileName } = files.place(name)
  try {
    const announced = Number(request.headers['content-length'] ?? 0)
    await pipeline(request, limit(fileName, announced), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    return { file: handle, name: fileName }
  } catch (error) {
    files.release(handle)
    throw error
  }
}

/** Streams a document to the browser, to be saved under `name`. */
export async function sendFile(
  files: FileShelf,
  handle: string,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const parsed = fileHandle.safeParse(handle)
  if (!parsed.success) return sendStatus(response, 404)
  const { path } = files.find(parsed.data)
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': statSync(path).size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(safeFileName(name))}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  await pipeline(createReadStream(path), response)
}
