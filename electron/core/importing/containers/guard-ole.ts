/**
 * The compound file of old Office ([MS-CFB]): a small file system with sectors and chains. Only the streams at its
 * root are asked for. Every chain is bounded by the size of the file, so that one that bites its tail ends.
 */
import { AppError } from '#shared/contract/app-error.ts'
import { utf16Text } from './utf16.ts'

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const MINI_SECTOR_BYTES = 64
const HEADER_FAT_SECTORS = 109
/** Above it: end of chain, free, and sectors of the tables themselves. */
const MAX_SECTOR = 0xfffffffa
const NO_ENTRY = 0xffffffff
const STREAM = 2

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

export interface Ole {
  /** Of the streams at the root. */
  readonly names: readonly string[]
  /** @throws AppError `import.damaged`: the stream is not there in full. */
  stream(name: string): Buffer
}

const damaged = (): AppError => new AppError('import.damaged')

export const isOle = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)

/** The sectors of a chain, in order. */
function chain(start: number, next: (sector: number) => number | undefined, limit: number): number[] {
  const sectors: number[] = []
  for (let sector = start; sector < MAX_SECTOR; ) {
    sectors.push(sector)
    const following = next(sector)
    if (following === undefined || sectors.length > limit) throw damaged()
    sector = following
  }
  return sectors
}

const numbersOf = (sector: Buffer): number[] =>
  Array.from({ length: sector.length >> 2 }, (_, i) => sector.readUInt32LE(i * 4))

interface Sectors {
  readonly count: number
  at(sector: number): Buffer
  concat(sectors: readonly number[]): Buffer
}

function sectorsOf(bytes: Buffer): Sectors {
  const size = 1 << bytes.readUInt16LE(30)
  if (size !== 512 && size !== 4096) throw damaged()
  const at = (sector: number) => bytes.subarray((sector + 1) * size, (sector + 2) * size)
  return {
    count: Math.ceil(bytes.length / size),
    at,
    concat: (sectors) => Buffer.concat(sectors.map(at)),
  }
}

/** The allocation table: the sector that follows each. Its own sectors are listed in the header, then in a chain. */
function allocationTable(bytes: Buffer, sectors: Sectors): number[] {
  const listed = numbersOf(bytes.subarray(76, 76 + HEADER_FAT_SECTORS * 4))
  const more = chain(bytes.readUInt32LE(68), (sector) => numbersOf(sectors.at(sector)).at(-1), sectors.count)
  const all = [...listed, ...more.flatMap((sector) => numbersOf(sectors.at(sector)).slice(0, -1))]
  const used = all.filter((sector) => sector < MAX_SECTOR)
  if (used.length > sectors.count) throw damaged()
  return used.flatMap((sector) => numbersOf(sectors.at(sector)))
}

function directoryEntry(bytes: Buffer): DirectoryEntry {
  const nameBytes = Math.min(64, bytes.readUInt16LE(64))
  return {
    name: utf16Text(bytes.subarray(0, Math.max(0, nameBytes - 2))),
    type: bytes.readUInt8(66),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  }
}

/** The entries directly below the root: a tree, each seen once. What is embedded in a folder of its own is no part. */
function rootEntries(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const found = new Set<DirectoryEntry>()
  const waiting = [entries[0]?.child ?? NO_ENTRY]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id]
    if (entry === undefined || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return [...found]
}

function parse(bytes: Buffer): Ole {
  if (!isOle(bytes) || bytes.length < HEADER_BYTES) throw damaged()
  const sectors = sectorsOf(bytes)
  const table = allocationTable(bytes, sectors)
  const contentOf = (start: number) => sectors.concat(chain(start, (sector) => table[sector], sectors.count))
  const directory = contentOf(bytes.readUInt32LE(48))
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, i) =>
    directoryEntry(directory.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES)),
  )
  const smallest = bytes.readUInt32LE(56)
  const atRoot = rootEntries(entries).filter(({ type }) => type === STREAM)
  const streams = new Map(atRoot.map((entry) => [entry.name, entry]))

  /** Small streams lie in pieces of 64 bytes in a stream of the root's, with a table of their own. */
  function smallContentOf({ start }: DirectoryEntry): Buffer {
    const miniTable = numbersOf(contentOf(bytes.readUInt32LE(60)))
    const small = contentOf(entries[0]?.start ?? NO_ENTRY)
    const pieces = chain(start, (sector) => miniTable[sector], small.length / MINI_SECTOR_BYTES)
    return Buffer.concat(pieces.map((at) => small.subarray(at * MINI_SECTOR_BYTES, (at + 1) * MINI_SECTOR_BYTES)))
  }

  return {
    names: [...streams.keys()],
    stream(name) {
      const entry = streams.get(name)
      if (entry === undefined) throw damaged()
      const content = entry.size < smallest ? smallContentOf(entry) : contentOf(entry.start)
      if (content.length < entry.size) throw damaged()
      return content.subarray(0, entry.size)
    },
  }
}

/** @throws AppError `import.damaged` */
export function openOle(bytes: Buffer): Ole {
  return parse(bytes)
}
