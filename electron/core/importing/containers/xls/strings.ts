/** Text in old workbooks: UTF-16 since Excel 97 (BIFF8), before that in the code page of the machine (BIFF5). */
import { TextDecoder } from 'node:util'
import { AppError } from '#shared/contract/app-error.ts'
import { utf16Text } from '../utf16.ts'

/** Reads on through the parts of a record. */
export class PartReader {
  readonly #parts: readonly Buffer[]
  #part = 0
  #at: number

  constructor(parts: readonly Buffer[], at = 0) {
    this.#parts = parts
    this.#at = at
  }

  /** Bytes to come. */
  get left(): number {
    return this.#parts.slice(this.#part).reduce((sum, { length }) => sum + length, -this.#at)
  }

  number8(): number {
    return this.#next(1).readUInt8()
  }

  number16(): number {
    return this.#next(2).readUInt16LE()
  }

  number32(): number {
    return this.#next(4).readUInt32LE()
  }

  bytes(count: number): Buffer {
    return this.#next(count)
  }

  skip(count: number): void {
    let left = count
    while (left > 0) left -= this.#some(left).length
  }

  /** Characters of a text; where a new part begins, it says anew how wide they are. */
  characters(count: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    for (let left = count; left > 0; ) {
      if (this.#isAtEnd()) wide = (this.number8() & 1) === 1
      const bytes = this.#some(wide ? left * 2 : left)
      text += wide ? utf16Text(bytes) : bytes.toString('latin1')
      left -= wide ? Math.max(1, bytes.length >> 1) : bytes.length
    }
    return text
  }

  #isAtEnd(): boolean {
    return this.#at >= (this.#parts[this.#part]?.length ?? 0)
  }

  /** At least a byte, at most so many as are left of the part. */
  #some(most: number): Buffer {
    while (this.#isAtEnd()) {
      this.#part++
      this.#at = 0
      if (this.#part >= this.#parts.length) throw new AppError('import.damaged')
    }
    const bytes = (this.#parts[this.#part] as Buffer).subarray(this.#at, this.#at + most)
    this.#at += bytes.length
    return bytes
  }

  #next(count: number): Buffer {
    const bytes = this.#some(count)
    return bytes.length === count ? bytes : Buffer.concat([bytes, this.#next(count - bytes.length)])
  }
}

const IS_WIDE = 0x01
const HAS_READINGS = 0x04
const HAS_RUNS = 0x08
const RUN_BYTES = 4

/** An XLUnicodeRichExtendedString; its fonts and the readings of East Asian text are skipped. */
export function unicodeString(reader: PartReader, length = reader.number16()): string {
  const flags = reader.number8()
  const runs = flags & HAS_RUNS ? reader.number16() : 0
  const readings = flags & HAS_READINGS ? reader.number32() : 0
  const text = reader.characters(length, (flags & IS_WIDE) !== 0)
  reader.skip(runs * RUN_BYTES + readings)
  return text
}

/** Windows code pages by number; what the Chinese editions write as 936 is read as its superset. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [65001, 'utf-8'],
])

/** Programs that know nothing of code pages write the bytes of their machine and say 1252, or nothing. */
function decodeUnsaid(bytes: Buffer): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export function decodeCodePage(bytes: Buffer, codePage: number): string {
  const encoding = CODE_PAGES.get(codePage)
  return encoding === undefined ? decodeUnsaid(bytes) : new TextDecoder(encoding).decode(bytes)
}
