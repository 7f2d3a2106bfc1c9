/** Cutting a text to a length without leaving half of a character behind. */

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** At most `length` UTF-16 code units; one less where the cut would split a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const splits = isHigh(text.charCodeAt(length - 1)) && isLow(text.charCodeAt(length))
  return text.slice(0, splits ? length - 1 : length)
}

/** The beginning and the end of a text with … between them, where it is longer than both. Lengths as for `cut`. */
export function cutMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 1) return text
  const at = text.length - tail
  const end = isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at + 1 : at
  return `${cut(text, head)}…${text.slice(end)}`
}
