/** Standard encryption, that of Office 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): AES behind SHA-1. */
import { damaged, decryptAes, digest, spunHash, uint32 } from './ciphers.ts'

const SPINS = 50_000
const HASH = 'sha1'
const HASH_BYTES = 20
const SALT_BYTES = 16
const HEADER_START = 12
const KEY_SIZE_AT = HEADER_START + 16
const INNER = 0x36
const OUTER = 0x5c
const PAD_BYTES = 64
const KEY_BITS: ReadonlySet<number> = new Set([128, 192, 256])
const AES_BLOCK_BYTES = 16
const PACKAGE_START = 8

function padded(byte: number, hash: Buffer): Buffer {
  const pad = Buffer.alloc(PAD_BYTES, byte)
  for (const [i, value] of hash.entries()) pad[i] = (pad[i] ?? 0) ^ value
  return digest(HASH, pad)
}

/**
 * @param info The stream EncryptionInfo.
 * @param encrypted The stream EncryptedPackage.
 * @returns the file, perhaps with padding behind; null for a wrong password.
 * @throws AppError `import.damaged`
 */
export function decryptStandard(info: Buffer, encrypted: Buffer, password: string, tick: () => void): Buffer | null {
  const bits = info.readUInt32LE(KEY_SIZE_AT)
  if (!KEY_BITS.has(bits)) throw damaged()
  const saltAt = HEADER_START + info.readUInt32LE(8) + 4
  const salt = info.subarray(saltAt, saltAt + SALT_BYTES)
  const verifier = info.subarray(saltAt + SALT_BYTES, saltAt + 2 * SALT_BYTES)
  const verifierHash = info.subarray(saltAt + 2 * SALT_BYTES + 4, saltAt + 2 * SALT_BYTES + 4 + 2 * AES_BLOCK_BYTES)
  const spun = digest(HASH, spunHash(HASH, salt, password, SPINS, tick), uint32(0))
  const key = Buffer.concat([padded(INNER, spun), padded(OUTER, spun)]).subarray(0, bits / 8)
  const expected = decryptAes(key, null, verifierHash).subarray(0, HASH_BYTES)
  if (!digest(HASH, decryptAes(key, null, verifier)).equals(expected)) return null
  const content = encrypted.subarray(PACKAGE_START)
  return decryptAes(key, null, content.subarray(0, content.length - (content.length % AES_BLOCK_BYTES)))
}
