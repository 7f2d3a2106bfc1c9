/** Tags and text of a web page, however carelessly written; each character is looked at once. */
import { AppError } from '#shared/contract/app-error.ts'
import { decodeHtmlEntities } from './entities.ts'

export interface HtmlTag {
  readonly kind: 'open' | 'close'
  /** In lower case. */
  readonly name: string
  /** What stands behind the name, undecoded. */
  readonly rest: string
}

export type HtmlToken = HtmlTag | { readonly kind: 'text'; readonly text: string }

/** Longest text between two tags: a cell holds 32,767 characters. */
const MAX_TEXT = 1_000_000

/** What stands in them is not shown. `xml` is what Office keeps for itself. */
const UNSHOWN = new Set(['script', 'style', 'title', 'xml', 'textarea', 'noscript'])

/** A text of its own: part of a string keeps the whole string, here a megabyte of page, in memory. */
const ownCopy = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/** The end is not there yet: it comes with the next piece. */
const INCOMPLETE = -1

/** @returns behind the `>` of the tag; quotes may hold one. */
function endOfTag(html: string, start: number): number {
  let quote = ''
  for (let at = start; at < html.length; at++) {
    const char = html[at] as string
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return at + 1
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char
  }
  return INCOMPLETE
}

function tagIn(markup: string): HtmlTag | null {
  const [whole, slash, name] = /^<(\/?)([a-z][\w:.-]*)/i.exec(markup) ?? []
  if (whole === undefined || name === undefined) return null
  return { kind: slash === '/' ? 'close' : 'open', name: name.toLowerCase(), rest: markup.slice(whole.length, -1) }
}

/** Where markup begins; a `<` before a blank or a number is one of the text. */
function startOfMarkup(html: string, from: number): number {
  const markup = /<[a-z/!?]/gi
  markup.lastIndex = from
  return markup.exec(html)?.index ?? INCOMPLETE
}

/** What is not shown, up to its end. */
interface Unshown {
  readonly end: RegExp
  /** At the end of a piece so many characters may be the beginning of the end. */
  readonly length: number
}

const COMMENT: Unshown = { end: /-->/, length: 3 }
const contentOf = (name: string): Unshown => ({ end: new RegExp(`</${name}`, 'i'), length: name.length + 2 })

class Tokenizer {
  #html = ''
  #at = 0
  #unshown: Unshown | null = null

  add(piece: string): void {
    this.#html = this.#html.slice(this.#at) + piece
    this.#at = 0
    if (this.#html.length > piece.length + MAX_TEXT) throw new AppError('import.too-large')
  }

  /** The next token; null where the next piece is needed for it. */
  next(): HtmlToken | null {
    for (;;) {
      if (this.#unshown !== null && !this.#skip(this.#unshown)) return null
      const start = startOfMarkup(this.#html, this.#at)
      if (start === INCOMPLETE) return null
      if (start > this.#at) return this.#text(start)
      const tag = this.#tag()
      if (tag === undefined) return null
      if (tag !== null) return tag
    }
  }

  /** What is left when no piece comes any more: text, unless it is a tag cut short. */
  last(): HtmlToken | null {
    const isText = this.#unshown === null && startOfMarkup(this.#html, this.#at) === INCOMPLETE
    return isText && this.#at < this.#html.length ? this.#text(this.#html.length) : null
  }

  #text(end: number): HtmlToken {
    const text = decodeHtmlEntities(ownCopy(this.#html.slice(this.#at, end)))
    this.#at = end
    return { kind: 'text', text }
  }

  /** @returns whether the end is there. */
  #skip({ end, length }: Unshown): boolean {
    const rest = this.#html.slice(this.#at)
    const found = end.exec(rest)
    this.#at += found === null ? Math.max(0, rest.length - length) : found.index
    if (found === null) return false
    if (this.#unshown === COMMENT) this.#at += COMMENT.length
    this.#unshown = null
    return true
  }

  /** Null for markup that is no tag, undefined for one that is not there in full. */
  #tag(): HtmlTag | null | undefined {
    if (this.#html.startsWith('<!--', this.#at)) {
      this.#unshown = COMMENT
      this.#at += '<!--'.length
      return null
    }
    const end = endOfTag(this.#html, this.#at + 1)
    if (end === INCOMPLETE) return undefined
    const tag = tagIn(ownCopy(this.#html.slice(this.#at, end)))
    this.#at = end
    if (tag?.kind === 'open' && UNSHOWN.has(tag.name)) this.#unshown = contentOf(tag.name)
    return tag
  }
}

/** @throws AppError `import.too-large`: a text or a tag without end. */
export function* htmlTokens(pieces: Iterable<string>): Generator<HtmlToken> {
  const tokenizer = new Tokenizer()
  for (const piece of pieces) {
    tokenizer.add(piece)
    for (let token = tokenizer.next(); token !== null; token = tokenizer.next()) yield token
  }
  const last = tokenizer.last()
  if (last !== null) yield last
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g

/** By name in lower case; '' for one without a value. */
export function attributesOf({ rest }: HtmlTag): Map<string, string> {
  const attributes = new Map<string, string>()
  if (rest.trim() === '') return attributes
  for (const [, name = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeHtmlEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}
