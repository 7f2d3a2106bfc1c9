/** What makes two rows of lists the same record where no application number says so. */
import { isPlainWord } from '#shared/text/plain-word.ts'

/** Brackets, quotes and the marks between sentences; not + < > % . or a minus, which tell products apart. */
const LAYOUT = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf},;:?!"'·…、。]|(?<!\p{N})[-–—_](?!\p{N})/gu

/** Blanks, layout and letter case do not make a different record. A text of nothing else is taken as it stands. */
function key(text: string): string {
  if (isPlainWord(text)) return text
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.replace(LAYOUT, '') || plain.trim()
}

/** Title and first applicant. */
export function supplyIdentity(title: string, applicants: readonly string[]): string {
  return `${key(title)}|${key(applicants[0] ?? '')}`
}

/** Title and organisation: two farms may well have the same problem. */
export function demandIdentity(title: string, organisation: string): string {
  return `${key(title)}|${key(organisation)}`
}
