/** Numbers written in Chinese numerals, ordinary or formal, and years written digit by digit. */
import amounts from '../../../../resources/vocabulary/amounts.json' with { type: 'json' }

const DIGITS = new Map(amounts.digits.flatMap((chars, value) => [...chars].map((char) => [char, value] as const)))
const TENS: ReadonlyMap<string, number> = new Map(Object.entries(amounts.tens))
const GROUPS: ReadonlyMap<string, number> = new Map(Object.entries(amounts.groups))

const TEN_THOUSAND = 10_000

export const isHanNumeral = (char: string): boolean => DIGITS.has(char) || TENS.has(char) || GROUPS.has(char)

/** `2 0 2 1` in numerals, as years are written. */
function digitByDigit(chars: readonly string[]): number | null {
  const digits = chars.map((char) => DIGITS.get(char))
  return digits.includes(undefined) ? null : Number(digits.join(''))
}

/** Counts up through the units: ten thousand counts what stands right before it, a hundred million all before it. */
function byUnits(chars: readonly string[]): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const char of chars) {
    const ten = TENS.get(char)
    const unit = GROUPS.get(char)
    if (ten !== undefined) group += (digit || 1) * ten
    else if (unit === TEN_THOUSAND) total += (group + digit || 1) * unit
    else if (unit !== undefined) total = (total + group + digit || 1) * unit
    digit = DIGITS.get(char) ?? 0
    if (unit !== undefined) group = 0
  }
  return total + group + digit
}

/** @returns null where the text is anything else than one number in Chinese numerals. */
export function readHanNumber(text: string): number | null {
  const chars = [...text]
  if (chars.length === 0 || !chars.every(isHanNumeral)) return null
  return chars.length > 1 && chars.every((char) => DIGITS.has(char)) ? digitByDigit(chars) : byUnits(chars)
}
