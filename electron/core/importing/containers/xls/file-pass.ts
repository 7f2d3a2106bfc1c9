/** The record FilePass of a protected old workbook: from it and the password come the keys ([MS-OFFCRYPTO] 2.3.5, 2.3.6). */
import { damaged, digest, uint32 } from '../password/ciphers.ts'
import { rc4Stream, xor } from '../password/rc4.ts'
import { unsupportedProtection } from '../password/try-passwords.ts'

/** The key of the block of a number; each has 1,024 bytes of the stream. */
export type BlockKey = (block: number) => Buffer

const RC4 = 1
const SALT_BYTES = 16
const VERIFIER_BYTES = 16
/** The first encryption had keys of 40 bits, stretched to 128. */
const WEAK_BYTES = 5
const STRETCHED_BYTES = 16
const RC4_ALGORITHM = 0x6801

interface Protection {
  readonly hash: 'md5' | 'sha1'
  readonly keyOf: BlockKey
  readonly verifier: Buffer
  readonly verifierHash: Buffer
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

/** That of Excel 97. */
function weakProtection(data: Buffer, password: string): Protection {
  const salt = data.subarray(6, 6 + SALT_BYTES)
  const start = digest('md5', utf16(password)).subarray(0, WEAK_BYTES)
  const repeated = Array.from({ length: 16 }, () => [start, salt]).flat()
  const base = digest('md5', ...repeated).subarray(0, WEAK_BYTES)
  return {
    hash: 'md5',
    keyOf: (block) => digest('md5', base, uint32(block)),
    verifier: data.subarray(22, 38),
    verifierHash: data.subarray(38, 54),
  }
}

/** That of Excel 2002 and 2003. */
function strongProtection(data: Buffer, password: string): Protection {
  const headerBytes = data.readUInt32LE(10)
  if (data.readUInt32LE(22) !== RC4_ALGORITHM) throw unsupportedProtection()
  const keyBytes = (data.readUInt32LE(30) || 40) / 8
  if (![WEAK_BYTES, 7, 16].includes(keyBytes)) throw damaged()
  const at = 14 + headerBytes + 4
  const base = digest('sha1', data.subarray(at, at + SALT_BYTES), utf16(password))
  const keyOf = (block: number) => {
    const key = digest('sha1', base, uint32(block)).subarray(0, keyBytes)
    return keyBytes === WEAK_BYTES ? Buffer.concat([key], STRETCHED_BYTES) : key
  }
  return {
    hash: 'sha1',
    keyOf,
    verifier: data.subarray(at + 16, at + 32),
    verifierHash: data.subarray(at + 36, at + 56),
  }
}

function protectionOf(data: Buffer, password: string): Protection {
  const [type, minor] = [data.readUInt16LE(0), data.readUInt16LE(4)]
  if (type !== RC4) throw unsupportedProtection()
  if (minor === 1) return weakProtection(data, password)
  if (minor === 2) return strongProtection(data, password)
  throw unsupportedProtection()
}

/**
 * @param data Of the record.
 * @returns null for a wrong password.
 * @throws AppError `import.password` (`context: unsupported`), `import.damaged`
 */
export function openFilePass(data: Buffer, password: string): BlockKey | null {
  const { hash, keyOf, verifier, verifierHash } = protectionOf(data, password)
  const stream = rc4Stream(keyOf(0), VERIFIER_BYTES + verifierHash.length)
  const expected = xor(verifierHash, stream.subarray(VERIFIER_BYTES))
  return digest(hash, xor(verifier, stream)).equals(expected) ? keyOf : null
}
