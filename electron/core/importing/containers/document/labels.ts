/**
 * Forms that are typed as lines: `label: value`, several in a line where blanks keep them apart. Nothing is
 * understood here; a line is only cut where its writer cut it.
 */

const COLON = '[:\\uFF1A]'
/** Marks of sentences, and the colon itself, stand in no label. */
const NO_LABEL = '\\s:\\uFF1A,\\uFF0C.\\u3002;\\uFF1B!\\uFF01?\\uFF1F\\u3001"\\u201C\\u201D'
/** Numbering before a label: `1.`, `(2)`, and the same in full-width or Chinese signs. */
const NUMBERING = '(?:[(\\uFF08]?[\\d\\p{Script=Han}]{1,3}[)\\uFF09.\\uFF0E\\u3001]\\s*)?'
/** Chinese labels are sometimes spread with blanks: two characters over the width of four. */
const WORD = `[^${NO_LABEL}]{1,24}|[^${NO_LABEL}](?:[ \\u3000]+[^${NO_LABEL}]){1,4}`
const LABEL = `${NUMBERING}(?:${WORD})`

const FIRST = new RegExp(`^\\s*(${LABEL})[ \\u3000]*${COLON}(?!//)`, 'u')
const NEXT = new RegExp(`(?:[ \\u3000\\u00A0]{2,}|\\t)\\s*(${LABEL})[ \\u3000]*${COLON}(?!//)`, 'u')

/** Times of day and ratios have colons too. */
const hasLetter = (label: string): boolean => /\p{L}/u.test(label)

/** `[label, value, label, value, ...]`, or null where the line begins with no label. */
export function splitLabels(line: string): string[] | null {
  const first = FIRST.exec(line)
  if (first?.[1] === undefined || !hasLetter(first[1])) return null
  const cells = [first[1]]
  let rest = line.slice(first[0].length)
  for (let next = NEXT.exec(rest); next?.[1] !== undefined && hasLetter(next[1]); next = NEXT.exec(rest)) {
    cells.push(rest.slice(0, next.index).trim(), next[1])
    rest = rest.slice(next.index + next[0].length)
  }
  return [...cells, rest.trim()]
}
