/** The two ways in which a PDF writes bytes as printable text (ISO 32000-2, 7.4.2 and 7.4.3). */

const LETTERS_OF_GROUP = 5
const FIRST_LETTER = 0x21
const LAST_LETTER = 0x75
const ZERO_GROUP = 0x7a
const END = 0x7e

export function decodeAsciiHex(data: Buffer): Buffer {
  const digits =
    data
      .toString('latin1')
      .split('>', 1)[0]
      ?.replace(/[^\da-f]/gi, '') ?? ''
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** Five letters to the base of 85 are four bytes; `z` is four zeros. */
export function decodeAscii85(data: Buffer): Buffer {
  const bytes = Buffer.alloc(
    Math.ceil((data.length * 4) / LETTERS_OF_GROUP) + data.length * 4 * Number(data.includes('z')),
  )
  let length = 0
  let value = 0
  let count = 0
  const write = (missing: number) => {
    const group = Buffer.alloc(4)
    group.writeUInt32BE(value >>> 0)
    length += group.copy(bytes, length, 0, 4 - missing)
    value = 0
    count = 0
  }
  for (const letter of data) {
    if (letter === END) break
    if (letter === ZERO_GROUP && count === 0) write(0)
    if (letter < FIRST_LETTER || letter > LAST_LETTER) continue
    value = value * 85 + (letter - FIRST_LETTER)
    count += 1
    if (count === LETTERS_OF_GROUP) write(0)
  }
  if (count > 1) {
    const missing = LETTERS_OF_GROUP - count
    for (let i = 0; i < missing; i++) value = value * 85 + 84
    write(missing)
  }
  return bytes.subarray(0, length)
}
