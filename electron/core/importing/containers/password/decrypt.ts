/** Takes the password off an Office file (.xlsx, .docx): a compound file around the encrypted zip. */
import { openOle } from '../guard-ole.ts'
import type { ReadOptions } from '../reader.ts'
import { decryptAgile } from './agile.ts'
import { damaged } from './ciphers.ts'
import { decryptStandard } from './standard.ts'
import { tryPasswords, unsupportedProtection } from './try-passwords.ts'

const AGILE = 4
const STANDARD = 2
const ZIP = Buffer.from('PK')

type Decrypt = typeof decryptAgile

/** By the minor version; what needs another program to open has other numbers. */
function decryptOf(info: Buffer): Decrypt {
  const version = info.readUInt16LE(2)
  if (version === AGILE) return decryptAgile
  if (version === STANDARD) return decryptStandard
  throw unsupportedProtection()
}

/**
 * @returns the bytes of the file inside.
 * @throws AppError `import.password`: none is given; with `context: wrong` another is needed, with
 * `context: unsupported` none helps. `import.damaged`.
 */
export function decryptOffice(bytes: Buffer, { password, tick }: ReadOptions): Buffer {
  const ole = openOle(bytes)
  const info = ole.stream('EncryptionInfo')
  const encrypted = ole.stream('EncryptedPackage')
  const decrypt = decryptOf(info)
  const content = tryPasswords(password, (candidate) => decrypt(info, encrypted, candidate, tick))
  const size = Number(encrypted.readBigUInt64LE())
  if (content.length < size || !content.subarray(0, ZIP.length).equals(ZIP)) throw damaged()
  return content.subarray(0, size)
}
