/** Finds out how a web page is encoded. Systems that print lists as pages often say nothing, or what is not so. */
import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

const HEAD_BYTES = 4096
const PIECE_BYTES = 1024 * 1024

function* piecesOf(bytes: Buffer, decoder: TextDecoder): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: at + PIECE_BYTES < bytes.length })
  }
}

/** Null where nothing is said, or a name that nobody knows. */
function declaredEncoding(bytes: Buffer): string | null {
  const [, name] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, HEAD_BYTES)) ?? []
  if (name === undefined) return null
  // GB2312 and GBK are what people write for any part of GB18030.
  return /^gb/i.test(name) ? 'gb18030' : name
}

/** Whether all bytes mean something in an encoding. */
function isIn(bytes: Buffer, encoding: string): boolean {
  try {
    for (const _piece of piecesOf(bytes, new TextDecoder(encoding, { fatal: true })));
    return true
  } catch {
    return false
  }
}

/** Strict UTF-8 never mistakes Chinese in GB18030 for itself, whatever the page declares. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  const declared = declaredEncoding(bytes)
  return declared !== null && isIn(bytes, declared) ? declared : 'gb18030'
}

/** The page's text, piece by piece. */
export const htmlPieces = (bytes: Buffer): Generator<string> => piecesOf(bytes, new TextDecoder(encodingOf(bytes)))
