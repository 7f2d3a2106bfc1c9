/** The RC4 cipher, which Node no longer has: old workbooks are encrypted with it, whatever it is worth today. */

/** @returns so many bytes of the key stream. */
export function rc4Stream(key: Buffer, length: number): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number): number => state[i] as number
  const swap = (i: number, j: number): void => {
    const byte = at(i)
    state[i] = at(j)
    state[j] = byte
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] as number)) & 255
    swap(i, j)
  }
  const stream = Buffer.alloc(length)
  for (let n = 0, i = 0, j = 0; n < length; n++) {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    stream[n] = at((at(i) + at(j)) & 255)
  }
  return stream
}

export const xor = (bytes: Buffer, stream: Buffer): Buffer => bytes.map((byte, i) => byte ^ (stream[i] ?? 0)) as Buffer
