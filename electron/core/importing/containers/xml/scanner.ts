/**
 * Reads XML as it comes, piece by piece, and remembers nothing: a sheet of 100,000 rows is 100 MB of it. Works on
 * bytes, so that only what somebody asks for becomes a string. Elements and attributes go by their local names,
 * since programs choose prefixes as they like.
 */
import { isUtf8 } from 'node:buffer'
import { AppError } from '#shared/contract/app-error.ts'
import { utf8Pieces } from './encoding.ts'
import { decodeEntities } from './entities.ts'
import { type ElementName, isAt, NameTable } from './names.ts'

/** Told what a document holds, in order; an empty element is opened and closed. */
export interface XmlHandler {
  /** @param tag Good during the call only. */
  open(name: string, tag: XmlTag): void
  /** Text between two tags; comes in several pieces where a comment or CDATA divides it. */
  text(text: XmlText): void
  close(name: string): void
}

export interface XmlTag {
  /** By local name; among attributes of one local name the one without, or with the given prefix. */
  attribute(name: string, prefix?: string): string | undefined
}

export interface XmlText {
  /** The text, decoded. Good during the call only. */
  text(): string
}

/** Longest tag or text: a cell holds 32,767 characters. */
const MAX_PIECE_BYTES = 4 * 1024 * 1024
const MAX_DEPTH = 256
const MAX_ATTRIBUTES = 512
/** Cell types and style numbers are said again and again. */
const SHORT_VALUE_BYTES = 3
/** Places kept of an attribute: where its name, its local name (twice) and its value (twice) begin or end. */
const PLACES = 5

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const AMPERSAND = 0x26
const COLON = 0x3a
const DASH = 0x2d
const BRACKET = 0x5b
const CLOSING_BRACKET = 0x5d
const SPACE = 0x20
const CARRIAGE_RETURN = 0x0d

const CDATA_START_BYTES = '<![CDATA['.length
const CDATA_END_BYTES = ']]>'.length
/** The end is not there yet: it comes with the next piece. */
const INCOMPLETE = -1

const damaged = (): AppError => new AppError('import.damaged')

export class XmlScanner implements XmlTag, XmlText {
  readonly #handler: XmlHandler
  readonly #names = new NameTable()
  readonly #open: ElementName[] = []
  readonly #attributes = new Int32Array(MAX_ATTRIBUTES * PLACES)
  #attributesEnd = 0
  #hasRoot = false
  #bytes: Buffer = Buffer.alloc(0)
  #textStart = 0
  #textEnd = 0
  /** Whether the text has references or carriage returns. */
  #isTextCoded = false

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /**
   * @param piece UTF-8, cut anywhere.
   * @throws AppError `import.damaged`, `import.doctype`
   */
  write(piece: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece])
    const done = this.#scan()
    // What is scanned ends with a tag, so never within a character.
    if (!isUtf8(this.#bytes.subarray(0, done))) throw damaged()
    this.#bytes = this.#bytes.subarray(done)
    if (this.#bytes.length > MAX_PIECE_BYTES) throw damaged()
  }

  /** @throws AppError `import.damaged`: the document ends before it is complete. */
  end(): void {
    if (!this.#hasRoot || this.#open.length > 0 || this.#bytes.toString('latin1').trim() !== '') throw damaged()
  }

  attribute(name: string, prefix = ''): string | undefined {
    const places = this.#attributes
    let other = -1
    for (let at = 0; at < this.#attributesEnd; at += PLACES) {
      if (!isAt(name, this.#bytes, places[at + 1] as number, places[at + 2] as number)) continue
      if (this.#hasPrefix(at, prefix)) return this.#value(at)
      if (other === -1) other = at
    }
    return other === -1 || prefix !== '' ? undefined : this.#value(other)
  }

  text(): string {
    const text = this.#bytes.toString('utf8', this.#textStart, this.#textEnd)
    return this.#isTextCoded ? decodeEntities(text.replace(/\r\n?/g, '\n')) : text
  }

  #hasPrefix(at: number, prefix: string): boolean {
    const start = this.#attributes[at] as number
    const local = this.#attributes[at + 1] as number
    return prefix === '' ? start === local : isAt(prefix, this.#bytes, start, local - 1)
  }

  #value(at: number): string {
    const places = this.#attributes
    const start = places[at + 3] as number
    const end = places[at + 4] as number
    if (end - start <= SHORT_VALUE_BYTES) return this.#names.at(this.#bytes, start, end).qualified
    return decodeEntities(this.#bytes.toString('utf8', places[at + 3] as number, places[at + 4] as number))
  }

  /** Tells all that is complete. @returns where the rest begins. */
  #scan(): number {
    const bytes = this.#bytes
    for (let at = 0; ; ) {
      let tag = at
      let isCoded = false
      for (; tag < bytes.length && bytes[tag] !== LESS; tag++) {
        if (bytes[tag] === AMPERSAND || bytes[tag] === CARRIAGE_RETURN) isCoded = true
      }
      const end = this.#endOfTag(tag)
      if (end === INCOMPLETE) return at
      if (tag > at) this.#tellText(at, tag, isCoded)
      this.#tellTag(tag, end)
      at = end
    }
  }

  /** @returns behind the tag, its attributes noted; INCOMPLETE also where there is no tag. */
  #endOfTag(tag: number): number {
    switch (this.#bytes[tag + 1]) {
      case undefined:
        return INCOMPLETE
      case SLASH:
        return this.#endOfAttributes(tag + 1)
      case QUESTION:
        return this.#behind(QUESTION, 1, tag + 2)
      case BANG:
        return this.#endOfDeclaration(tag)
      default:
        return this.#endOfAttributes(tag)
    }
  }

  /** @returns behind the first `>` that has so many of the byte before it. */
  #behind(byte: number, times: 1 | 2, from: number): number {
    const bytes = this.#bytes
    for (let at = from + times; at < bytes.length; at++) {
      if (bytes[at] === GREATER && bytes[at - 1] === byte && bytes[at - times] === byte) return at + 1
    }
    return INCOMPLETE
  }

  #endOfDeclaration(tag: number): number {
    switch (this.#bytes[tag + 2]) {
      case undefined:
        return INCOMPLETE
      case DASH:
        return this.#behind(DASH, 2, tag + 4)
      case BRACKET:
        return this.#behind(CLOSING_BRACKET, 2, tag + CDATA_START_BYTES)
      default:
        // Nothing else is declared between tags. Its entities are never looked at.
        throw new AppError('import.doctype')
    }
  }

  #endOfAttributes(tag: number): number {
    const bytes = this.#bytes
    let at = this.#skipName(tag + 1)
    this.#attributesEnd = 0
    for (;;) {
      at = this.#skipSpace(at)
      if (at >= bytes.length) return INCOMPLETE
      if (bytes[at] === GREATER) return at + 1
      if (bytes[at] !== SLASH) at = this.#endOfAttribute(at)
      else if (at + 1 >= bytes.length) return INCOMPLETE
      else if (bytes[at + 1] === GREATER) return at + 2
      else throw damaged()
      if (at === INCOMPLETE) return INCOMPLETE
    }
  }

  #endOfAttribute(start: number): number {
    const bytes = this.#bytes
    const places = this.#attributes
    const nameEnd = this.#skipName(start)
    const equals = this.#skipSpace(nameEnd)
    const open = this.#skipSpace(equals + 1)
    if (open >= bytes.length) return INCOMPLETE
    const mark = bytes[open] as number
    if (bytes[equals] !== EQUALS || (mark !== QUOTE && mark !== APOSTROPHE)) throw damaged()
    let close = open + 1
    while (close < bytes.length && bytes[close] !== mark) close++
    if (close === bytes.length) return INCOMPLETE
    const at = this.#attributesEnd
    if (at === places.length) throw damaged()
    places[at] = start
    places[at + 1] = this.#localStart(start, nameEnd)
    places[at + 2] = nameEnd
    places[at + 3] = open + 1
    places[at + 4] = close
    this.#attributesEnd = at + PLACES
    return close + 1
  }

  #localStart(start: number, end: number): number {
    for (let at = start; at < end; at++) if (this.#bytes[at] === COLON) return at + 1
    return start
  }

  #skipName(start: number): number {
    const bytes = this.#bytes
    let at = start
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte <= SPACE || byte === GREATER || byte === SLASH || byte === EQUALS) break
    }
    return at
  }

  #skipSpace(start: number): number {
    let at = start
    while (at < this.#bytes.length && (this.#bytes[at] as number) <= SPACE) at++
    return at
  }

  #tellText(start: number, end: number, isCoded: boolean): void {
    // Between the declaration and the root there are only line ends.
    if (this.#open.length === 0) return
    this.#textStart = start
    this.#textEnd = end
    this.#isTextCoded = isCoded
    this.#handler.text(this)
  }

  #tellTag(tag: number, end: number): void {
    const kind = this.#bytes[tag + 1]
    if (kind === SLASH) this.#tellClose(this.#names.at(this.#bytes, tag + 2, this.#skipName(tag + 2)))
    else if (kind === BANG) this.#tellDeclaration(tag, end)
    else if (kind !== QUESTION) this.#tellOpen(tag, end)
  }

  #tellDeclaration(tag: number, end: number): void {
    if (this.#bytes[tag + 2] === BRACKET) this.#tellText(tag + CDATA_START_BYTES, end - CDATA_END_BYTES, false)
  }

  #tellOpen(tag: number, end: number): void {
    const name = this.#names.at(this.#bytes, tag + 1, this.#skipName(tag + 1))
    if (name.local === '' || this.#open.length === MAX_DEPTH) throw damaged()
    if (this.#open.length === 0 && this.#hasRoot) throw damaged()
    this.#hasRoot = true
    this.#open.push(name)
    this.#handler.open(name.local, this)
    if (this.#bytes[end - 2] === SLASH) this.#tellClose(name)
  }

  #tellClose(name: ElementName): void {
    if (this.#open.pop()?.qualified !== name.qualified) throw damaged()
    this.#handler.close(name.local)
  }
}

/**
 * @param pieces UTF-8.
 * @param tick Called for each piece; may throw to cancel.
 * @throws AppError `import.damaged`, `import.doctype`
 */
export async function scanUtf8(
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  handler: XmlHandler,
  tick: () => void = () => {},
): Promise<void> {
  const scanner = new XmlScanner(handler)
  for await (const piece of pieces) {
    tick()
    scanner.write(piece)
  }
  scanner.end()
}

/** The same for pieces in the encoding that the first one declares. */
export function scanXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler, tick?: () => void): Promise<void> {
  return scanUtf8(utf8Pieces(pieces), handler, tick)
}
