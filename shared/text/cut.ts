/** Cutting a text to a length without leaving half of a character behind. */

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** At most `length` UTF-16 code units; one less where the cut would split a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const splits = isHigh(text.charCodeAt(length - 1)) && isLow(text.charCodeAt(length))
  return text.slice(0, splits ? length - 1 : length)
}
