/** Old workbooks behind a password, encrypted as Excel 97 and as Excel 2003 do it ([MS-OFFCRYPTO] 2.3.5 and 2.3.6). */
import { createHash } from 'node:crypto'
import { rc4Stream, xor } from '#core/importing/containers/password/rc4.ts'
import { type BiffSheet, biffOf, record } from './biff.ts'

const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const VERIFIER = Buffer.from('f0e1d2c3b4a5968778695a4b3c2d1e0f', 'hex')
const BLOCK = 1024

const digest = (hash: string, ...parts: Buffer[]): Buffer => createHash(hash).update(Buffer.concat(parts)).digest()
const number = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)

interface Protection {
  readonly filePass: Buffer
  readonly keyOf: (block: number) => Buffer
}

function verifierOf(hash: string, key: Buffer): Buffer[] {
  const plain = Buffer.concat([VERIFIER, digest(hash, VERIFIER)])
  const encrypted = xor(plain, rc4Stream(key, plain.length))
  return [encrypted.subarray(0, VERIFIER.length), encrypted.subarray(VERIFIER.length)]
}

export function excel97(password: string): Protection {
  const start = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
  const base = digest('md5', ...Array(16).fill([start, SALT]).flat()).subarray(0, 5)
  const keyOf = (block: number) => digest('md5', base, number(block))
  return { keyOf, filePass: record(0x2f, Buffer.from('010001000100', 'hex'), SALT, ...verifierOf('md5', keyOf(0))) }
}

export function excel2003(password: string): Protection {
  const base = digest('sha1', SALT, Buffer.from(password, 'utf16le'))
  const keyOf = (block: number) => digest('sha1', base, number(block)).subarray(0, 16)
  const header = Buffer.concat(
    [[4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(number), Buffer.from('CSP\0', 'utf16le')].flat(),
  )
  const [verifier, hash] = verifierOf('sha1', keyOf(0)) as [Buffer, Buffer]
  const parts = [number(4), number(header.length), header, number(16), SALT, verifier, number(20), hash]
  return { keyOf, filePass: record(0x2f, Buffer.from('010002000200', 'hex'), ...parts) }
}

/** All data but those of BOF and FilePass, and where a sheet begins. */
export function protectedBiff(sheets: readonly BiffSheet[], { filePass, keyOf }: Protection): Buffer {
  const stream = biffOf(sheets, [filePass])
  for (let at = 0; at < stream.length; ) {
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    const from = type === 0x0809 || type === 0x002f ? end : at + 4 + (type === 0x0085 ? 4 : 0)
    for (let i = from; i < end; i++)
      stream[i] = (stream[i] ?? 0) ^ (rc4Stream(keyOf(Math.floor(i / BLOCK)), BLOCK)[i % BLOCK] ?? 0)
    at = end
  }
  return stream
}
