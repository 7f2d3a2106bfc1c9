/** Where a passage begins and ends: without blanks, punctuation and numbering around it. */

/** UTF-16 offsets in a text, end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

const EDGE = new Uint8Array(0x10000)
for (const sign of ' \t\u00a0\u3000、·，,：:。．.；;！!？?\n\r') EDGE[sign.charCodeAt(0)] = 1

/** (1), 2、, ③, 一、 with the numerals one to ten. */
const MARKER =
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}[)）、．.](?!\d)|[①-⑳]|[(（]?[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341][)）、])/u
const LONGEST_MARKER = 5
const DIGITS = /\d+/
const FIRST_CIRCLED = 0x2460
/** One to ten, by their places. */
const NUMERALS = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'

function numberOf(marker: string): number {
  const digits = DIGITS.exec(marker)
  if (digits !== null) return Number(digits[0])
  const numeral = [...marker].map((sign) => NUMERALS.indexOf(sign)).find((place) => place >= 0)
  return 1 + (numeral ?? marker.charCodeAt(0) - FIRST_CIRCLED)
}

/** The numbering that stands at a place: its number, and its length in UTF-16 units; null where none does. */
export function markerAt(text: string, at: number): { readonly number: number; readonly length: number } | null {
  const [marker] = MARKER.exec(text.slice(at, at + LONGEST_MARKER)) ?? []
  return marker === undefined ? null : { number: numberOf(marker), length: marker.length }
}

/**
 * The span without blanks and punctuation at its ends. Goes by index from both ends: an expression anchored at
 * the end would try every blank of a long run anew.
 */
export function trimmed(text: string, from: number, to: number): Place {
  let start = from
  let end = to
  while (start < end && EDGE[text.charCodeAt(start)] === 1) start += 1
  while (end > start && EDGE[text.charCodeAt(end - 1)] === 1) end -= 1
  return { start, end }
}

/** Behind blanks, punctuation and one numbering. */
export function behindMarker(text: string, from: number, to: number): number {
  const { start } = trimmed(text, from, to)
  const marker = MARKER.exec(text.slice(start, Math.min(to, start + LONGEST_MARKER)))
  return marker === null ? start : start + marker[0].length
}
