/**
 * Chinese patent application numbers (ZC 0006-2003) and publication numbers.
 * Rules warn, they never refuse: a number that fails is kept as it was written and flagged.
 */

/** What the type digit of an application number says. */
export type PatentType = 'invention' | 'utilityModel' | 'design'

export type ApplicationNumberProblem =
  /** The check digit does not agree with the other digits. */
  | 'checkDigitMismatch'
  /** Written without its check digit; it was computed and added. */
  | 'checkDigitAdded'
  /** A spreadsheet rounded the number (2.02E+12): the digits are gone. */
  | 'digitsLost'
  /** It has the form of a publication number (CN…A/B/U/S). */
  | 'publicationNumber'
  /** Not a Chinese application number at all. */
  | 'unreadable'

export interface ApplicationNumberReading {
  /** Normal form `202110123456.7` / `97101765.4`, without prefix; null where the text cannot be read. */
  readonly number: string | null
  /** Type by the type digit; null where it is unknown. */
  readonly patentType: PatentType | null
  /** Year of filing, four digits. */
  readonly year: number | null
  readonly problem: ApplicationNumberProblem | null
}

const NEW_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const
const OLD_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9] as const

const TYPE_BY_DIGIT: Readonly<Record<string, PatentType>> = {
  '1': 'invention',
  '2': 'utilityModel',
  '3': 'design',
  '8': 'invention',
  '9': 'utilityModel',
}

/**
 * The check digit of an application number's body.
 * @param body 12 digits (since 2003-10-01) or 8 digits (before).
 * @returns `0`-`9`, or `X` for ten. Source: ZC 0006-2003, 4.5: weighted sum modulo 11.
 */
export function checkDigit(body: string): string {
  const weights = body.length === 12 ? NEW_WEIGHTS : OLD_WEIGHTS
  if (body.length !== weights.length) throw new RangeError('An application number body has 8 or 12 digits')
  let sum = 0
  for (const [i, weight] of weights.entries()) sum += weight * Number(body[i])
  const remainder = sum % 11
  return remainder === 10 ? 'X' : String(remainder)
}

/** Full-width forms to ASCII, blanks and invisible characters away, upper case. */
function compact(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toUpperCase()
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '')
    .toUpperCase()
}

const unreadable = (problem: ApplicationNumberProblem | null): ApplicationNumberReading => ({
  number: null,
  patentType: null,
  year: null,
  problem,
})

/** 12-digit bodies start 19 or 20; the first two digits of 8-digit ones are the year, 85 to 03. */
function yearOf(body: string): number | null {
  if (body.length === 12) {
    const year = Number(body.slice(0, 4))
    return year >= 1985 && year <= 2099 ? year : null
  }
  const short = Number(body.slice(0, 2))
  return short >= 85 ? 1900 + short : short <= 3 ? 2000 + short : null
}

/**
 * Reads an application number in any of its writings: with `CN` or `ZL`, with or without the dot,
 * full-width digits, blanks, lower-case x, or without the check digit (which is then computed).
 *
 * A number cell that lost digits cannot be repaired and is reported as `digitsLost`.
 * @param raw The text of the cell. Empty text reads as no number and no problem.
 */
export function readApplicationNumber(raw: string): ApplicationNumberReading {
  const text = compact(raw)
  if (text === '') return unreadable(null)
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return unreadable('digitsLost')
  if (/^CN\d{7,9}[ABCDSUY]\d?$/.test(text) || /^CN\d{12}[ABCDSUY]$/.test(text)) return unreadable('publicationNumber')
  const match = /^(?:ZL|CN)*[:：]?(\d{12}|\d{8})(?:\.?([\dX]))?$/.exec(text)
  const body = match?.[1]
  if (body === undefined) return unreadable('unreadable')
  const year = yearOf(body)
  const patentType = TYPE_BY_DIGIT[body.length === 12 ? (body[4] ?? '') : (body[2] ?? '')] ?? null
  if (year === null || patentType === null) return unreadable('unreadable')
  const expected = checkDigit(body)
  const written = match?.[2]
  const problem = written === undefined ? 'checkDigitAdded' : written === expected ? null : 'checkDigitMismatch'
  return { number: `${body}.${written ?? expected}`, patentType, year, problem }
}

export interface PublicationNumberReading {
  /** `CN102345678A`, upper case, no blanks; null where the text is no publication number. */
  readonly number: string | null
  readonly patentType: PatentType | null
}

/** Reads a publication or grant number (`CN` + 7 or 9 digits + kind code). */
export function readPublicationNumber(raw: string): PublicationNumberReading {
  const match = /^(?:CN)?((\d)(?:\d{6}|\d{8}))([ABCDSUY]\d?)$/.exec(compact(raw))
  if (match === null) return { number: null, patentType: null }
  return { number: `CN${match[1]}${match[3]}`, patentType: TYPE_BY_DIGIT[match[2] ?? ''] ?? null }
}
