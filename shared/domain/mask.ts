/** Masking of personal data on everything that leaves the laptop. */

// Full-width digits and dashes are what people type with a Chinese input method on.
const DIGIT = '[0-9０-９]'
const GAP = '[ \\-－–—\u00A0\u3000]?'
const MOBILE = new RegExp(`(?<!${DIGIT})([1１][3-9３-９]${DIGIT})${GAP}${DIGIT}{4}${GAP}(${DIGIT}{4})(?!${DIGIT})`, 'g')
const LANDLINE = new RegExp(`(?<!${DIGIT})([0０]${DIGIT}{2,3}${GAP})(${DIGIT}{3,4})(${DIGIT}{4})(?!${DIGIT})`, 'g')

/**
 * Masks the middle of every phone number in a text: `13812345678` → `138****5678`,
 * `0763-3366123` → `0763-***6123`. A longer run of digits is no phone number and stays as it is.
 */
export function maskPhone(text: string): string {
  return text
    .replace(MOBILE, '$1****$2')
    .replace(LANDLINE, (_, area: string, middle: string, end: string) => `${area}${'*'.repeat(middle.length)}${end}`)
}
