/** Writes compound files by hand, also ones whose chains of sectors lead nowhere. */

const SECTOR = 512
const ENTRY = 128
const END_OF_CHAIN = 0xfffffffe
const TABLE_SECTOR = 0xfffffffd
const FREE = 0xffffffff

export interface OleLies {
  /** The first stream's last sector leads back to its first. */
  readonly loops?: boolean
  /** Size to declare for the first stream. */
  readonly declaredSize?: number
}

function directoryEntry(name: string, type: number, links: readonly number[], start: number, size: number): Buffer {
  const entry = Buffer.alloc(ENTRY)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(name.length * 2 + 2, 64)
  entry.writeUInt8(type, 66)
  for (const [i, link] of links.entries()) entry.writeUInt32LE(link, 68 + i * 4)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes], Math.ceil(bytes.length / SECTOR) * SECTOR)

const sectorsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / SECTOR))

const numbers = (values: readonly number[], bytes: number): Buffer => {
  const data = Buffer.alloc(bytes, 0xff)
  for (const [i, value] of values.entries()) data.writeUInt32LE(value, i * 4)
  return data
}

function headerOf(tableSectors: number, directoryStart: number, smallest: number): Buffer {
  const header = Buffer.alloc(76)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt32LE(0x0003003e, 24)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tableSectors, 44)
  header.writeUInt32LE(directoryStart, 48)
  header.writeUInt32LE(smallest, 56)
  header.writeUInt32LE(END_OF_CHAIN, 60)
  header.writeUInt32LE(END_OF_CHAIN, 68)
  return Buffer.concat([
    header,
    numbers(
      Array.from({ length: tableSectors }, (_, i) => i),
      SECTOR - 76,
    ),
  ])
}

/**
 * The table stands in front, the directory behind it, then the streams. None of them is a small one: where one has
 * less than 4,096 bytes, the file says that only smaller ones are.
 */
export function oleOf(streams: readonly (readonly [name: string, content: Buffer])[], lies: OleLies = {}): Buffer {
  const directoryBytes = (streams.length + 1) * ENTRY
  const sizes = [directoryBytes, ...streams.map(([, content]) => content.length)].map(sectorsOf)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const tableSectors = Math.ceil((total + 1) / (SECTOR / 4 - 1))
  const table: number[] = Array(tableSectors).fill(TABLE_SECTOR)
  const starts = sizes.map((size, i) => {
    const start = table.length
    const last = lies.loops === true && i === 1 ? start : END_OF_CHAIN
    table.push(...Array.from({ length: size - 1 }, (_, at) => start + at + 1), last)
    return start
  })
  const entries = streams.map(([name, { length }], i) => {
    const next = i + 1 < streams.length ? i + 2 : FREE
    const size = i === 0 ? (lies.declaredSize ?? length) : length
    return directoryEntry(name, 2, [FREE, next, FREE], starts[i + 1] ?? 0, size)
  })
  return Buffer.concat([
    headerOf(tableSectors, starts[0] ?? 0, streams.every(([, { length }]) => length >= 4096) ? 4096 : 0),
    numbers(table, tableSectors * SECTOR),
    padded(Buffer.concat([directoryEntry('Root Entry', 5, [FREE, FREE, 1], END_OF_CHAIN, 0), ...entries])),
    ...streams.map(([, content]) => padded(content)),
  ])
}
