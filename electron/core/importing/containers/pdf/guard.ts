/**
 * Looks into the compressed streams of a PDF before pdf.js does, which unpacks whatever it meets: a stream that would
 * unpack to too much is refused, and so is one whose checksum is wrong, since pdf.js shows what it can read of it.
 */
import { inflateSync, constants as zlib } from 'node:zlib'
import { AppError } from '#shared/contract/app-error.ts'
import { decodeAscii85, decodeAsciiHex } from './ascii-filters.ts'

/** What a page shows has some 100 kB, a whole Chinese font 20 MB, a page in full colour 100 MB. */
const MAX_STREAM_BYTES = 16 * 1024 * 1024
const MAX_FONT_BYTES = 64 * 1024 * 1024
const MAX_PICTURE_BYTES = 128 * 1024 * 1024
/** All but pictures. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024
/** Old compressions that unpack 64 to 2,000-fold, and that no program has written for twenty years. */
const MAX_OLD_BYTES = 256 * 1024
const DICTIONARY_BYTES = 4096
/** The codes of a font have two bytes. */
const MAX_CODE = 0xffff

const STREAM = /\bstream(?:\r\n|\n|\r)/g
const END = 'endstream'

interface Stream {
  readonly data: Buffer
  readonly filters: readonly string[]
  readonly isPicture: boolean
  readonly isFont: boolean
  /** Holds other objects. */
  readonly isPacked: boolean
}

/** Names may be written with codes for letters, to hide them. */
const plainNames = (text: string): string =>
  text.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** @param text Of the whole file, a character a byte. */
function* streamsIn(bytes: Buffer, text: string): Generator<Stream> {
  for (const found of text.matchAll(STREAM)) {
    const start = found.index + found[0].length
    const object = text.lastIndexOf('obj', found.index)
    const dictionary = plainNames(text.slice(Math.max(object, found.index - DICTIONARY_BYTES), found.index))
    const end = text.indexOf(END, start)
    yield {
      data: bytes.subarray(start, end === -1 ? bytes.length : end),
      filters: dictionary.match(/(?:ASCIIHex|ASCII85|LZW|Flate|RunLength)Decode|\/(?:AHx|A85|LZW|Fl|RL)\b/g) ?? [],
      isPicture: /\/Subtype\s*\/Image\b/.test(dictionary),
      isPacked: /\/Type\s*\/ObjStm\b/.test(dictionary),
      isFont: /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(dictionary),
    }
  }
}

const isFlate = (filter: string): boolean => /^(?:Flate|\/Fl)/.test(filter)
const isOld = (filter: string): boolean => /LZW|RunLength|\/RL/.test(filter)

/**
 * Widths of a font's codes, `[first last width …]` (ISO 32000-2, 9.7.4.3), in a dictionary or as an object of their own:
 * nothing but numbers and brackets.
 */
const WIDTHS = /(?:\/W2?\s*|\bobj\s*)\[([\s\d.[\]-]*)/g
/** Where objects are packed together, nothing stands before an array. */
const PACKED_WIDTHS = /\[([\s\d.[\]-]*)/g

/** pdf.js fills a range of codes one by one, however long the file says that it is. */
function refuseLongRanges(objects: string, widths: RegExp): void {
  for (const [, numbers = ''] of objects.matchAll(widths)) {
    if (numbers.match(/\d{6,}/g)?.some((digits) => Number(digits) > MAX_CODE)) throw new AppError('import.too-large')
  }
}

/** @throws AppError `import.damaged`, `import.too-large` */
function inflated(data: Buffer, limit: number): Buffer {
  try {
    // Some programs leave the end out; what is there must be right.
    return inflateSync(data, { maxOutputLength: limit, finishFlush: zlib.Z_SYNC_FLUSH })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new AppError(isTooLarge ? 'import.too-large' : 'import.damaged', {}, { cause: error })
  }
}

/** What is not read, or cannot be looked into, may be damaged. */
function inflatedIfSound(data: Buffer, limit: number): Buffer {
  try {
    return inflated(data, limit)
  } catch (error) {
    if (error instanceof AppError && error.code === 'import.damaged') return Buffer.alloc(0)
    throw error
  }
}

/** The bytes behind the filters that only write them as text. */
function withoutText(data: Buffer, filters: readonly string[]): Buffer {
  return filters.reduce((bytes, filter) => {
    if (/^ASCIIHex|^\/AHx/.test(filter)) return decodeAsciiHex(bytes)
    return /^ASCII85|^\/A85/.test(filter) ? decodeAscii85(bytes) : bytes
  }, data)
}

/** @returns how much it unpacks to; 0 for a picture. */
function check({ data, filters, isPicture, isFont, isPacked }: Stream, isEncrypted: boolean): number {
  if (isPicture) {
    if (filters[0] !== undefined && isFlate(filters[0])) inflatedIfSound(data, MAX_PICTURE_BYTES)
    return 0
  }
  const packed = filters.filter((filter) => isFlate(filter) || isOld(filter))
  // Packed twice, a small file unpacks to anything.
  if (packed.length > 1) throw new AppError('import.too-large')
  if (packed.some(isOld) && data.length > MAX_OLD_BYTES) throw new AppError('import.too-large')
  const limit = isFont ? MAX_FONT_BYTES : MAX_STREAM_BYTES
  const inflate = isEncrypted ? inflatedIfSound : inflated
  const plain = packed.some(isFlate) ? inflate(withoutText(data, filters), limit) : data
  if (plain.length > limit) throw new AppError('import.too-large')
  if (isPacked) refuseLongRanges(plain.toString('latin1'), PACKED_WIDTHS)
  return plain.length
}

/**
 * @param tick Called before each stream; may throw to cancel.
 * @returns how many pictures there are.
 * @throws AppError `import.too-large`, `import.damaged`
 */
export function guardPdf(bytes: Buffer, tick: () => void): number {
  // What is encrypted looks like noise. With the empty password pdf.js reads it all the same.
  const isEncrypted = bytes.includes('/Encrypt')
  let total = 0
  let pictures = 0
  const text = bytes.toString('latin1')
  refuseLongRanges(text, WIDTHS)
  for (const stream of streamsIn(bytes, text)) {
    tick()
    total += check(stream, isEncrypted)
    pictures += Number(stream.isPicture)
    if (total > MAX_TOTAL_BYTES) throw new AppError('import.too-large')
  }
  return pictures
}
