/** What both ways of protecting an Office file have in common: hashing a password many times, and AES. */
import { createDecipheriv, hash } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'

/** Office hashes 50,000 or 100,000 times. A file that asks for many more wants to keep the machine busy. */
const MAX_SPINS = 1_000_000
const SPINS_A_TICK = 10_000

export const damaged = (): AppError => new AppError('import.damaged')

export const digest = (algorithm: string, ...parts: Buffer[]): Buffer => hash(algorithm, Buffer.concat(parts), 'buffer')

export function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/**
 * The password's hash, hashed again and again behind a counter ([MS-OFFCRYPTO] 2.3.4.7 and 2.3.4.11).
 * @throws AppError `import.damaged`: more often than any Office does.
 */
export function spunHash(algorithm: string, salt: Buffer, password: string, spins: number, tick: () => void): Buffer {
  if (!(spins >= 0 && spins <= MAX_SPINS)) throw damaged()
  let spun = digest(algorithm, salt, Buffer.from(password, 'utf16le'))
  const input = Buffer.alloc(4 + spun.length)
  for (let i = 0; i < spins; i++) {
    if (i % SPINS_A_TICK === 0) tick()
    input.writeUInt32LE(i)
    spun.copy(input, 4)
    spun = hash(algorithm, input, 'buffer')
  }
  return spun
}

/** @param iv None for the electronic code book. */
export function decryptAes(key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const mode = iv === null ? 'ecb' : 'cbc'
  const decipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}
