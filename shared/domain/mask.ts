/** Masking of personal data on everything that leaves the laptop. */

// Full-width digits and signs are what people type with a Chinese input method on.
const DIGIT = '[0-9０-９]'
const GAP = '[ \\-－–—\u00A0\u3000]*'
const NO_DIGIT_BEFORE = `(?<!${DIGIT})`
const NO_DIGIT_AFTER = `(?!${DIGIT})`
const COUNTRY = `(?:[+＋]?(?:00|００)?(?:86|８６)${GAP})?`

const MOBILE = new RegExp(
  `${NO_DIGIT_BEFORE}(${COUNTRY}[1１][3-9３-９]${DIGIT})${GAP}${DIGIT}{4}${GAP}(${DIGIT}{4})${NO_DIGIT_AFTER}`,
  'g',
)
const LANDLINE = new RegExp(
  `${NO_DIGIT_BEFORE}(${COUNTRY}[(（]?[0０]${DIGIT}{2,3}[)）]?${GAP})(${DIGIT}{3,4})${GAP}(${DIGIT}{4})${NO_DIGIT_AFTER}`,
  'g',
)
/** Any number long enough to ring somewhere. */
const LONG_NUMBER = new RegExp(`${DIGIT}(?:${GAP}${DIGIT}){6,}`, 'g')

/**
 * Masks the middle of every phone number in a text: `13812345678` → `138****5678`,
 * `0763-3366123` → `0763-***6123`. A longer run of digits is no phone number and stays as it is.
 */
export function maskPhone(text: string): string {
  return text
    .replace(MOBILE, '$1****$2')
    .replace(LANDLINE, (_, area: string, middle: string, end: string) => `${area}${'*'.repeat(middle.length)}${end}`)
}

/**
 * Masks a field that is known to hold phone numbers: what has no usual form loses its middle too, so that
 * nothing of seven digits or more stays readable.
 */
export function maskPhoneField(text: string): string {
  return maskPhone(text).replace(LONG_NUMBER, (number) => {
    const shown = Math.min(3, Math.floor(number.length / 4))
    return `${number.slice(0, shown)}****${number.slice(number.length - shown)}`
  })
}
