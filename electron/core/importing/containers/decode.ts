/** Finds out how a text file is encoded. Guessing by statistics comes last: on short Chinese lists it guesses wrong. */
import { detect } from 'jschardet'
import { AppError } from '#shared/contract/app-error.ts'

/** The text, or null where a byte sequence is impossible in this encoding. */
function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markedEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Strict UTF-8 never mistakes Chinese in GB18030 for itself; GB18030 accepts nearly anything, so it comes second. */
function decodeUnmarked(bytes: Buffer): string | null {
  const text = tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030')
  if (text !== null) return text
  const guess = detect(bytes.subarray(0, 65_536)).encoding
  return guess ? tryDecode(bytes, guess) : null
}

/**
 * Text of a UTF-8, UTF-16 or GB18030 file, without its byte order mark.
 * @throws AppError `import.damaged` where no encoding fits.
 */
export function decodeText(bytes: Buffer): string {
  const marked = markedEncoding(bytes)
  const text = marked === null ? decodeUnmarked(bytes) : tryDecode(bytes, marked)
  if (text === null) throw new AppError('import.damaged')
  return text.replace(/^\uFEFF/, '')
}
