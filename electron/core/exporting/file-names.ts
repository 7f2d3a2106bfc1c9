/** Names for files that Windows accepts, each once in its folder. */
import { cut } from '#shared/text/cut.ts'

/** Characters that mean something to Windows, controls, and signs that cannot be seen or turn the reading direction. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu
/** Devices: such a name opens no file, whatever its ending (Windows, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(\.|$)/i
/** Windows drops dots and blanks at the end without a word: two names would become one. */
const LOOSE_ENDS = /^[\s.]+|[\s.]+$/g

/** A path has 260 characters on many laptops, and the folder needs some of them. In UTF-16 code units. */
const MAX_LENGTH = 100

/** A name without its ending that can be a file's; never empty. */
export function safeBaseName(name: string): string {
  const words = name.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').replace(LOOSE_ENDS, '')
  const short = cut(words, MAX_LENGTH).replace(LOOSE_ENDS, '')
  if (short === '') return '_'
  return RESERVED.test(short) ? `_${short}` : short
}

/** A name and its ending; the rest of a name may hold dots, slashes, anything. */
const PARTS = /^(.*?)(\.[a-z0-9]{1,5})?$/is

/**
 * The names of files, safe, in order; one that stands there already (Windows does not tell capitals from small
 * letters) gets a number before its ending: `name (2).docx`.
 */
export function uniqueFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  /** Where to go on counting: a thousand demands of one title would else count from two a thousand times. */
  const next = new Map<string, number>()
  return names.map((name) => {
    const [, stem = '', ending = ''] = PARTS.exec(name) ?? []
    const base = safeBaseName(stem)
    const key = `${base}${ending}`.toLowerCase()
    let number = next.get(key) ?? 1
    let free: string
    do {
      free = number === 1 ? `${base}${ending}` : `${base} (${number})${ending}`
      number += 1
    } while (taken.has(free.toLowerCase()))
    next.set(key, number)
    taken.add(free.toLowerCase())
    return free
  })
}
