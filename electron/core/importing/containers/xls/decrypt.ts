/** Takes the password off an old workbook: the data of its records are encrypted, their types and lengths are not. */

import { rc4Stream } from '../password/rc4.ts'
import { tryPasswords } from '../password/try-passwords.ts'
import type { ReadOptions } from '../reader.ts'
import { type BlockKey, openFilePass } from './file-pass.ts'
import { HEADER_BYTES, type RawRecord, RECORD, rawRecords } from './records.ts'

const BLOCK_BYTES = 1024
/** Left as they are, so that a program sees whose file it is ([MS-XLS] 2.2.10). */
const PLAIN: ReadonlySet<number> = new Set([RECORD.bof, RECORD.filePass, 0x00e1, 0x0138, 0x0194, 0x0195, 0x0196])
/** Of a sheet's entry: where it begins in the stream. */
const PLAIN_START_BYTES = 4

/** The type that a record gets whose content is done with. */
const NO_RECORD = 0

function filePassOf(stream: Buffer): RawRecord | undefined {
  for (const record of rawRecords(stream)) {
    if (record.type === RECORD.filePass) return record
    if (record.type === RECORD.boundSheet || record.type === RECORD.eof) return undefined
  }
  return undefined
}

function plainBytes({ type, data }: RawRecord): number {
  if (PLAIN.has(type)) return data.length
  return type === RECORD.boundSheet ? Math.min(PLAIN_START_BYTES, data.length) : 0
}

/** Works on the stream itself. */
function decryptRecords(stream: Buffer, keyOf: BlockKey, tick: () => void): void {
  let block = -1
  let key: Buffer = Buffer.alloc(0)
  for (const record of rawRecords(stream)) {
    const start = record.end - record.data.length
    for (let at = start + plainBytes(record); at < record.end; at++) {
      const needed = Math.floor(at / BLOCK_BYTES)
      if (needed !== block) {
        tick()
        block = needed
        key = rc4Stream(keyOf(block), BLOCK_BYTES)
      }
      stream[at] = (stream[at] as number) ^ (key[at % BLOCK_BYTES] as number)
    }
  }
}

/**
 * @returns the stream without encryption; the same one where it has none.
 * @throws AppError `import.password` (none given, or `context: wrong` or `unsupported`), `import.damaged`
 */
export function decryptWorkbook(stream: Buffer, { password, tick }: ReadOptions): Buffer {
  const filePass = filePassOf(stream)
  if (filePass === undefined) return stream
  const keyOf = tryPasswords(password, (candidate) => openFilePass(filePass.data, candidate))
  const decrypted = Buffer.from(stream)
  decryptRecords(decrypted, keyOf, tick)
  decrypted.writeUInt16LE(NO_RECORD, filePass.end - filePass.data.length - HEADER_BYTES)
  return decrypted
}
