/** Phone numbers: kept as written, only looked at. */
import { wordKey } from '../text.ts'
import { splitList } from './list.ts'

/** Chinese mobile, landline with or without area code and extension, 400/800 numbers. */
const USUAL =
  /^(?:(?:\+?86-?)?1[3-9]\d{9}|(?:\+?86-?)?(?:\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4})$/

/** Full-width digits and signs become half-width; nothing else changes. */
export function phoneText(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** True where a part of the text is no phone number as they are usual in China. */
export function isUnusualPhone(text: string): boolean {
  const compact = (part: string) =>
    wordKey(part).replace(/(?<=1\d{2})-(?=\d{4}-?\d{4}$)|(?<=1\d{2}-?\d{4})-(?=\d{4}$)/g, '')
  const parts = splitList(text)
  if (parts.every((part) => USUAL.test(compact(part)))) return false
  return !splitList(text.replace(/[\s/]+/g, ';')).every((part) => USUAL.test(compact(part)))
}
