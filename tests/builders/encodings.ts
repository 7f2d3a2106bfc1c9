/** Writes text in the encodings of Chinese spreadsheets. */

/** The two-byte part of a Chinese encoding, turned round: Node decodes it and does not encode it. */
function encoderOf(encoding: 'gb18030' | 'big5'): (text: string) => Uint8Array {
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const char = new TextDecoder(encoding).decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && !codes.has(char)) codes.set(char, [lead, trail])
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]))
}

export const gb18030 = encoderOf('gb18030')
export const big5 = encoderOf('big5')
