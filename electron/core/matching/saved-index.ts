/**
 * The index as a file beside the library, so that a large library is ready at once. One that is stale, damaged or of
 * another lexicon is never used: the index is then built anew.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { CollectionData } from '#shared/matching/index/supply-collection.ts'
import type { ContentState } from '../library/open.ts'
import { savePieces } from '../save-file.ts'

/** Changes whenever the index's data or the way texts are read into it do. */
const FORMAT = 1

/** `NQIX`, first in the file. */
const MAGIC = 0x5849514e

/** Typed arrays start at multiples of this, so that they can be used where they lie. */
const ALIGNMENT = 8

const MOST_PER_READ = 1 << 30

/** What an index is of: it holds for this very state, read with this very lexicon. */
export interface IndexOrigin {
  readonly state: ContentState
  /** Of the lexicon's files. */
  readonly lexiconSha256: string
}

const ARRAY_TYPES = { Float64Array, Int32Array, Uint32Array, Uint16Array, Uint8Array } as const
type ArrayType = keyof typeof ARRAY_TYPES
type PackedArray = InstanceType<(typeof ARRAY_TYPES)[ArrayType]>

const head = z.object({
  format: z.literal(FORMAT),
  state: z.object({ version: z.number(), stamp: z.string() }),
  lexiconSha256: z.string(),
  arrays: z.array(
    z.object({
      type: z.enum(Object.keys(ARRAY_TYPES) as [ArrayType, ...ArrayType[]]),
      offset: z.number().int().nonnegative(),
      length: z.number().int().nonnegative(),
    }),
  ),
  bodyCrc32: z.number(),
  data: z.unknown(),
})

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

const isArray = (value: unknown): value is PackedArray => ArrayBuffer.isView(value) && !(value instanceof DataView)

/** Plain data with each typed array as `{array: n}`, and the arrays. */
function withoutArrays(data: unknown): { plain: unknown; arrays: PackedArray[] } {
  const arrays: PackedArray[] = []
  const text = JSON.stringify(data, (_, value) => (isArray(value) ? { array: arrays.push(value) - 1 } : value))
  return { plain: JSON.parse(text), arrays }
}

function withArrays(plain: unknown, arrays: readonly PackedArray[]): unknown {
  if (typeof plain !== 'object' || plain === null) return plain
  // A list of ids has nothing to put back.
  if (Array.isArray(plain)) return typeof plain[0] === 'string' ? plain : plain.map((each) => withArrays(each, arrays))
  if ('array' in plain) return arrays[Number(plain.array)]
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, withArrays(value, arrays)]))
}

const bytesOf = (array: PackedArray) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The arrays one after another, each at an aligned offset; each piece with its padding. */
function* piecesOf(arrays: readonly PackedArray[]): Generator<Uint8Array> {
  for (const array of arrays) {
    yield bytesOf(array)
    yield new Uint8Array(aligned(array.byteLength) - array.byteLength)
  }
}

function placesOf(arrays: readonly PackedArray[]): z.infer<typeof head>['arrays'] {
  let end = 0
  return arrays.map((array) => {
    const offset = end
    end += aligned(array.byteLength)
    return { type: array.constructor.name as ArrayType, offset, length: array.length }
  })
}

/** Magic number, length and checksum of the head. */
const PREFIX_BYTES = 12

/**
 * Writes the index whole or not at all. The data must not change meanwhile.
 * @throws AppError `file.*` where the folder cannot be written to.
 */
export async function saveIndex(path: string, origin: IndexOrigin, data: CollectionData): Promise<void> {
  const { plain, arrays } = withoutArrays(data)
  let bodyCrc32 = 0
  for (const piece of piecesOf(arrays)) bodyCrc32 = crc32(piece, bodyCrc32)
  const content = { format: FORMAT, ...origin, arrays: placesOf(arrays), bodyCrc32, data: plain }
  const text = Buffer.from(JSON.stringify(content))
  const start = Buffer.alloc(aligned(PREFIX_BYTES + text.length))
  start.writeUInt32LE(MAGIC, 0)
  start.writeUInt32LE(text.length, 4)
  start.writeUInt32LE(crc32(text), 8)
  text.copy(start, PREFIX_BYTES)
  await savePieces(path, [start, ...piecesOf(arrays)])
}

/** @returns the index at the path, or null where there is none that is whole, of this format and this lexicon. */
export function loadIndex(
  path: string,
  lexiconSha256: string,
): { readonly state: ContentState; readonly data: CollectionData } | null {
  try {
    const bytes = readWhole(path)
    if (bytes.readUInt32LE(0) !== MAGIC) return null
    const text = bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + bytes.readUInt32LE(4))
    if (crc32(text) !== bytes.readUInt32LE(8)) return null
    const found = head.parse(JSON.parse(text.toString()))
    const body = bytes.subarray(aligned(PREFIX_BYTES + text.length))
    if (found.lexiconSha256 !== lexiconSha256 || crc32(body) !== found.bodyCrc32) return null
    const arrays = found.arrays.map(({ type, offset, length }) => {
      return new ARRAY_TYPES[type](bytes.buffer, body.byteOffset + offset, length)
    })
    return { state: found.state, data: withArrays(found.data, arrays) as CollectionData }
  } catch {
    // Not there, cut short, or nonsense: built anew, nothing is lost.
    return null
  }
}

/** A file in a buffer of its own, so that its arrays lie aligned. One read takes two gigabytes at the most. */
function readWhole(path: string): Buffer<ArrayBuffer> {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.from(new ArrayBuffer(fstatSync(file).size))
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, Math.min(bytes.length - at, MOST_PER_READ), null)
      if (read === 0) throw new RangeError('The file became shorter while it was read')
      at += read
    }
    return bytes
  } finally {
    closeSync(file)
  }
}
