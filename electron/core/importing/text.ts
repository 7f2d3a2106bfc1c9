/** Blanks and invisible characters at the edges of cells, and the form in which words are looked up. */

const isInvisible = (code: number): boolean => (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff

/** True for every blank a spreadsheet may hold: ASCII, NBSP, ideographic, zero-width. */
function isBlank(char: string): boolean {
  return char.trim() === '' || isInvisible(char.charCodeAt(0))
}

/** The text without blanks at its edges, line breaks as `\n`. Nothing inside it changes. */
export function trimCell(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charAt(start))) start++
  while (end > start && isBlank(text.charAt(end - 1))) end--
  return text.slice(start, end).replace(/\r\n?/g, '\n')
}

/** NFKC, lower case, no blanks: two writings of one word become the same key. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '')
    .toLowerCase()
}

const HAN_BREAK = /^\p{Script=Han}\n\p{Script=Han}$/u

/** Two lines on one: a line break within a Chinese word goes, any other becomes a blank. */
function joined(above: string, line: string): string {
  const edges = `${[...above.slice(-2)].at(-1)}\n${[...line.slice(0, 2)][0]}`
  return HAN_BREAK.test(edges) ? `${above}${line}` : `${above} ${line}`
}

/** A title on one line. */
export function oneLine(text: string): string {
  const lines = trimCell(text).split('\n')
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '')
  return rest.reduce(joined, first)
}
