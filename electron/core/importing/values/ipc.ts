/** Classification codes: the international one in any spacing, others as the list has them. */
import { splitList } from './list.ts'

const CODE = /([A-H])\s*(\d{2})\s*([A-Z])\s*(\d{1,4})\s*[/\uFF0F]\s*(\d{2,6})/g

/** `A01N 63/00 (2006.01) I` and `A01N63/00;A01P7/04` are lists of codes without blanks. */
export function readIpc(text: string): string[] {
  const codes = [...text.toUpperCase().matchAll(CODE)].map((match) => `${match.slice(1, 5).join('')}/${match[5]}`)
  return codes.length > 0 ? [...new Set(codes)] : splitList(text)
}

/** Whether the text begins with a code of the international classification. */
export const looksLikeIpc = (text: string): boolean =>
  /^[A-H]\d{2}[A-Z](?:\s*\d{1,4}\s*\/\s*\d{2,6})?(?:\D|$)/i.test(text)
