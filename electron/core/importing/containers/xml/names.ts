/** Names of elements, each made a string once: a sheet says `c` and `v` a million times. */

export interface ElementName {
  /** As written, with its prefix. */
  readonly qualified: string
  readonly local: string
}

/** A power of two; documents have some dozens of names. A hostile one with more only loses the saving. */
const SLOTS = 1024

const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1)

export class NameTable {
  readonly #slots: (ElementName | undefined)[] = new Array(SLOTS).fill(undefined)

  at(bytes: Buffer, start: number, end: number): ElementName {
    let hash = end - start
    for (let i = start; i < end; i++) hash = (hash * 31 + (bytes[i] as number)) & (SLOTS - 1)
    const known = this.#slots[hash]
    if (known !== undefined && isAt(known.qualified, bytes, start, end)) return known
    const qualified = bytes.toString('utf8', start, end)
    const name = { qualified, local: localName(qualified) }
    this.#slots[hash] = name
    return name
  }
}

/** Whether the bytes spell the word. Never so for one that is not ASCII. */
export function isAt(word: string, bytes: Buffer, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== bytes[start + i]) return false
  return true
}
