/** Inflates a zip once, counting, before anything parses it: bombs, entity tricks and damage end here. */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '#shared/contract/app-error.ts'

export interface ZipLimits {
  readonly entries: number
  /** All entries together. */
  readonly inflatedBytes: number
}

/** A list of 100,000 rows by 12 columns inflates to about 150 MB; a spreadsheet has some dozens of entries. */
export const ZIP_LIMITS: ZipLimits = { entries: 5000, inflatedBytes: 400 * 1024 * 1024 }

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

/** Reads one entry through. @returns its inflated size. */
async function checkEntry(zip: ZipFile, entry: Entry, budget: number): Promise<number> {
  if (entry.isEncrypted()) throw new AppError('import.password')
  const hasDoctype = /\.(?:xml|rels|vml)$/i.test(entry.fileName) ? doctypeFinder() : () => false
  let size = 0
  let sum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length
    if (size > budget) throw new AppError('import.tooLarge')
    if (hasDoctype(chunk)) throw new AppError('import.doctype')
    sum = crc32(chunk, sum)
  }
  // A flipped bit may still inflate: without this a damaged number would be imported as a good one.
  if (sum !== entry.crc32) throw new AppError('import.damaged')
  return size
}

async function checkEntries(zip: ZipFile, limits: ZipLimits, tick: () => void): Promise<string[]> {
  if (zip.entryCount > limits.entries) throw new AppError('import.tooLarge')
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  // An honest bomb says its size, and is refused without inflating a byte of it.
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > limits.inflatedBytes) throw new AppError('import.tooLarge')
  let left = limits.inflatedBytes
  for (const entry of entries) {
    tick()
    left -= await checkEntry(zip, entry, left)
  }
  return entries.map((entry) => entry.fileName)
}

/**
 * @param tick Called before each entry; may throw to cancel.
 * @returns the names of all entries.
 * @throws AppError `import.tooLarge`, `import.doctype`, `import.password`, `import.damaged`
 */
export async function guardZip(bytes: Buffer, limits: ZipLimits, tick: () => void): Promise<string[]> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    return await checkEntries(zip, limits, tick)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import.damaged', {}, { cause: error })
  }
}
