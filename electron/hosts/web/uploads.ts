/** Files over HTTP: lists that the browser hands in, documents that it takes away. */
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FileShelf, safeFileName } from '#core/files.ts'
import { type ChosenFile, MAX_LIST_BYTES } from '#shared/contract/host.ts'
import { fileHandle } from '#shared/contract/importing.ts'
import { HttpRefusal, sendStatus } from './http.ts'

/** Refuses a list that is too large while it is received. */
function limit(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      bytes += chunk.length
      pass(bytes > MAX_LIST_BYTES ? new HttpRefusal(413) : null, chunk)
    },
  })
}

/** Keeps an uploaded list in the core's temporary folder. */
export async function receiveList(files: FileShelf, request: IncomingMessage, name: string): Promise<ChosenFile> {
  const place = files.place(name)
  await pipeline(request, limit(), createWriteStream(place.path, { flags: 'wx', mode: 0o600 }))
  return { file: place.handle, name: place.name }
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
