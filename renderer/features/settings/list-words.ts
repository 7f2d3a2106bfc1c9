/** Changes of a list of words. Pure. */

const BETWEEN = /[\n\t,，、;；]+/u
const LONGEST = 60

/** The words with those of a text behind them, each once: several may be pasted at a time. */
export function addedWords(words: readonly string[], text: string): string[] {
  const typed = text.split(BETWEEN).map((word) => word.trim().slice(0, LONGEST))
  return [...new Set([...words, ...typed.filter((word) => word !== '')])]
}

/** One word moved by a place; at either end it stays. */
export function movedWord(words: readonly string[], at: number, by: 1 | -1): string[] {
  const to = at + by
  const word = words[at]
  if (word === undefined || to < 0 || to >= words.length) return [...words]
  return words.toSpliced(at, 1).toSpliced(to, 0, word)
}
