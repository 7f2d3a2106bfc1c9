/** Writes zip files by hand, also ones that lie: no library would. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipLies {
  /** Uncompressed size to declare for every entry, instead of the true one. */
  readonly declaredSize?: number
  /** Declares a checksum that the data does not have. */
  readonly wrongSum?: boolean
}

function header(
  signature: number,
  name: Buffer,
  data: Buffer,
  packed: Buffer,
  lies: ZipLies,
  isCentral: boolean,
): Buffer {
  const fields = Buffer.alloc(isCentral ? 46 : 30)
  const at = isCentral ? 10 : 8
  fields.writeUInt32LE(signature, 0)
  fields.writeUInt16LE(20, isCentral ? 6 : 4)
  fields.writeUInt16LE(8, at)
  fields.writeUInt32LE(lies.wrongSum ? 1 : crc32(data), at + 6)
  fields.writeUInt32LE(packed.length, at + 10)
  fields.writeUInt32LE(lies.declaredSize ?? data.length, at + 14)
  fields.writeUInt16LE(name.length, at + 18)
  return fields
}

export function zipOf(
  entries: readonly (readonly [name: string, content: string | Uint8Array])[],
  lies: ZipLies = {},
): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [entryName, content] of entries) {
    const name = Buffer.from(entryName)
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const entry = header(0x02014b50, name, data, packed, lies, true)
    entry.writeUInt32LE(offset, 42)
    central.push(entry, name)
    const local = [header(0x04034b50, name, data, packed, lies, false), name, packed]
    locals.push(...local)
    offset += local.reduce((sum, part) => sum + part.length, 0)
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
