/**
 * Words in the order of a Chinese dictionary (by pinyin), a hundred thousand of them at once. The collator is asked
 * once about each character, not at each comparison; and the first three characters are sorted as numbers.
 */

const collator = new Intl.Collator('zh-CN')

const UNITS = 0x10000

/** Bits for the rank of a character; what does not fit is told apart by the whole word. */
const RANK_BITS = 13
const HIGHEST = (1 << RANK_BITS) - 1
const LEADING = 3

/** Ranks of characters, by UTF-16 unit: 1 and up. */
function characterRanks(words: readonly string[]): Uint16Array {
  const seen = new Uint8Array(UNITS)
  for (const word of words) for (let i = 0; i < word.length; i += 1) seen[word.charCodeAt(i)] = 1
  const characters: string[] = []
  for (let code = 0; code < UNITS; code += 1) if (seen[code] === 1) characters.push(String.fromCharCode(code))
  const ranks = new Uint16Array(UNITS)
  for (const [i, character] of characters.sort(collator.compare).entries()) ranks[character.charCodeAt(0)] = i + 1
  return ranks
}

/** The word with each character's rank in its place: such words compare as texts do. */
function keyOf(word: string, ranks: Uint16Array): string {
  const units = new Array<number>(word.length)
  for (let i = 0; i < word.length; i += 1) units[i] = ranks[word.charCodeAt(i)] as number
  return String.fromCharCode(...units)
}

/** More words than the numbers below the ranks can tell apart. */
const MAX_WORDS = 1 << (32 - RANK_BITS)

/**
 * For each word its first ranks and, below them, its own number, in order: 64 bits, of which the lower half comes
 * first (all machines that Node runs on are little-endian).
 */
function sortedByLeading(keys: readonly string[]): Uint32Array {
  const numbers = new BigUint64Array(keys.length)
  const halves = new Uint32Array(numbers.buffer)
  const rankAt = (key: string, i: number) => (i < key.length ? Math.min(key.charCodeAt(i), HIGHEST) : 0)
  for (let n = 0; n < keys.length; n += 1) {
    const key = keys[n] ?? ''
    halves[2 * n + 1] = (rankAt(key, 0) << RANK_BITS) | rankAt(key, 1)
    halves[2 * n] = (rankAt(key, LEADING - 1) << (32 - RANK_BITS)) | n
  }
  numbers.sort()
  return halves
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** @param words distinct */
export function wordOrder(words: readonly string[]): string[] {
  const ranks = characterRanks(words)
  const keys = words.map((word) => keyOf(word, ranks))
  const byKey = (a: number, b: number) => compare(keys[a] ?? '', keys[b] ?? '')
  if (words.length > MAX_WORDS) return [...words.keys()].sort(byKey).map((n) => words[n] ?? '')
  const halves = sortedByLeading(keys)
  const order = Uint32Array.from(keys, (_, i) => (halves[2 * i] as number) & (MAX_WORDS - 1))
  const lower = 32 - RANK_BITS
  const isLike = (a: number, b: number) =>
    halves[2 * a + 1] === halves[2 * b + 1] &&
    (halves[2 * a] as number) >>> lower === (halves[2 * b] as number) >>> lower
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && isLike(from, to)) to += 1
    if (to - from > 1) order.subarray(from, to).sort(byKey)
    from = to
  }
  return Array.from(order, (n) => words[n] ?? '')
}
