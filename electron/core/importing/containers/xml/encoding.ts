/** Brings XML of any encoding to UTF-8. Nearly all of it is; lists saved by older Chinese systems are not. */
import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { AppError } from '#shared/contract/app-error.ts'

const DECLARATION_BYTES = 256
const UTF8_MARK = '\u00EF\u00BB\u00BF'

/** What the first bytes say, by their mark or in the declaration; undefined where they say nothing. */
function saidEncoding(first: Buffer): string | undefined {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  const head = first.toString('latin1', 0, DECLARATION_BYTES)
  if (head.startsWith(UTF8_MARK)) return 'utf-8'
  return /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase()
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.toString('latin1', 0, UTF8_MARK.length) === UTF8_MARK ? bytes.subarray(UTF8_MARK.length) : bytes

function decoderOf(encoding: string): TextDecoder {
  try {
    // GB2312 and GBK are what people write for any part of GB18030.
    return new TextDecoder(/^gb/.test(encoding) ? 'gb18030' : encoding, { fatal: true })
  } catch (error) {
    throw new AppError('import.damaged', {}, { cause: error })
  }
}

/** @throws AppError `import.damaged`: the encoding is unknown, or not that of the bytes. */
export async function* utf8Pieces(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined
  for await (const piece of pieces) {
    const isFirst = decoder === undefined
    if (decoder === undefined) {
      const encoding = saidEncoding(piece) ?? 'utf-8'
      decoder = /^utf-?8$|ascii/.test(encoding) ? null : decoderOf(encoding)
    }
    if (decoder === null) yield isFirst ? withoutMark(piece) : piece
    else yield Buffer.from(decoder.decode(piece, { stream: true }))
  }
}

/** The whole of a file that may not say its encoding, or say it wrongly, as systems that print XML by hand do. */
export function utf8Of(bytes: Buffer): Buffer {
  const said = saidEncoding(bytes)
  if (said === undefined || /^utf-?8$/.test(said)) {
    return isUtf8(bytes) ? withoutMark(bytes) : Buffer.from(decoderOf('gb18030').decode(bytes))
  }
  return Buffer.from(decoderOf(said).decode(bytes))
}
