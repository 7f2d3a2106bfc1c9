/** Opens a zip and inflates its parts, counting: bombs, lying headers and damage end here, before anything parses. */
import { isUtf8 } from 'node:buffer'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '#shared/contract/app-error.ts'

export interface ZipLimits {
  readonly entries: number
  /** All entries together. */
  readonly inflatedBytes: number
}

/** A list of 100,000 rows by 12 columns inflates to 80 to 200 MB; a spreadsheet has some dozens of entries. */
export const ZIP_LIMITS: ZipLimits = { entries: 5000, inflatedBytes: 300 * 1024 * 1024 }

export interface Zip {
  /** With slashes and without a leading one, however they are written. */
  readonly names: readonly string[]
  /** The name of a part in the case in which it is written; undefined where there is none. */
  find(name: string): string | undefined
  /**
   * A part's content as it inflates.
   * @throws AppError `import.too-large` (the parts read so far exceed the limit), `import.damaged`
   */
  stream(name: string): AsyncGenerator<Buffer>
}

const STORED = 0
const DEFLATED = 8
const CHUNK_BYTES = 128 * 1024

const damaged = (cause?: unknown): AppError => new AppError('import.damaged', {}, { cause })

const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '')

/** Names are UTF-8, or on older Chinese systems GB18030, whatever the entry's flags say. */
function decodeName(raw: Buffer): string {
  return plainName(new TextDecoder(isUtf8(raw) ? 'utf-8' : 'gb18030').decode(raw))
}

/** The bytes of an entry as they lie in the file. */
async function packedBytes(bytes: Buffer, zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  if (entry.isEncrypted() || packed.length < entry.compressedSize) throw damaged()
  return packed
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}

function unpacked(packed: Buffer, method: number): Iterable<Buffer> | AsyncIterable<Buffer> {
  if (method === STORED) return slices(packed)
  if (method !== DEFLATED) throw damaged()
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES })
  inflate.end(packed)
  return inflate
}

/** @param take Called with the size of each piece; throws where the file has taken more than it may. */
async function* inflated(packed: Buffer, entry: Entry, take: (bytes: number) => void): AsyncGenerator<Buffer> {
  let size = 0
  let sum = 0
  for await (const chunk of unpacked(packed, entry.compressionMethod)) {
    size += chunk.length
    if (size > entry.uncompressedSize) throw damaged()
    take(chunk.length)
    sum = crc32(chunk, sum)
    yield chunk
  }
  // A flipped bit may still inflate: without this a damaged number would be imported as a good one.
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw damaged()
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new AppError('import.too-large')
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize
    entries.set(decodeName(entry.fileNameRaw), entry)
  }
  // An honest bomb says its size, and is refused without inflating a byte of it.
  if (declared > limits.inflatedBytes) throw new AppError('import.too-large')
  return entries
}

/** What is wrong with a zip, whatever library found it. */
const asZipError = (error: unknown): AppError => (error instanceof AppError ? error : damaged(error))

function zipOf(bytes: Buffer, zip: ZipFile, entries: Map<string, Entry>, limits: ZipLimits): Zip {
  const byLowerCase = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]))
  let left = limits.inflatedBytes
  const take = (size: number) => {
    left -= size
    if (left < 0) throw new AppError('import.too-large')
  }
  return {
    names: [...entries.keys()],
    find: (name) => byLowerCase.get(plainName(name).toLowerCase()),
    async *stream(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw damaged()
      try {
        yield* inflated(await packedBytes(bytes, zip, entry), entry, take)
      } catch (error) {
        throw asZipError(error)
      }
    },
  }
}

/**
 * Reads the directory of a zip; no part is inflated yet.
 * @throws AppError `import.too-large` (entries, or the sizes that they declare), `import.damaged`
 */
export async function openZip(bytes: Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<Zip> {
  try {
    // Names are decoded here: yauzl refuses the leading slash that some programs write.
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false }
    const zip = await fromBufferPromise(bytes, options)
    return zipOf(bytes, zip, await readDirectory(zip, limits), limits)
  } catch (error) {
    throw asZipError(error)
  }
}

const DOCTYPE = Buffer.from('<!DOCTYPE')

/** Finds a DOCTYPE even where two chunks share it. */
function doctypeFinder(): (chunk: Buffer) => boolean {
  let tail = Buffer.alloc(0)
  return (chunk) => {
    const found = Buffer.concat([tail, chunk.subarray(0, DOCTYPE.length)]).includes(DOCTYPE) || chunk.includes(DOCTYPE)
    tail = Buffer.concat([tail, chunk]).subarray(-DOCTYPE.length + 1)
    return found
  }
}

/**
 * Inflates all of a zip once, for a parser that is not ours and would do so unguarded.
 * @param tick Called before each entry; may throw to cancel.
 * @returns the names of all entries.
 * @throws AppError `import.too-large`, `import.doctype`, `import.damaged`
 */
export async function guardZip(bytes: Buffer, limits: ZipLimits, tick: () => void): Promise<readonly string[]> {
  const zip = await openZip(bytes, limits)
  for (const name of zip.names) {
    tick()
    const hasDoctype = /\.(?:xml|rels|vml)$/i.test(name) ? doctypeFinder() : () => false
    for await (const chunk of zip.stream(name)) if (hasDoctype(chunk)) throw new AppError('import.doctype')
  }
  return zip.names
}
