/** What rows of supplies and of demands have in common. */
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { RowReader } from './row-reader.ts'
import { wordKey } from './text.ts'
import { splitList } from './values/list.ts'
import { isUnusualPhone, phoneText } from './values/phone.ts'
import type { Field } from './vocabulary.ts'

/** All phone columns together; looked at, never changed. */
export function readPhone(row: RowReader): string {
  const phone = row.all('contactPhone').map(phoneText).join('; ')
  if (phone !== '' && isUnusualPhone(phone)) row.flag('phoneUnusual', 'contactPhone', phone)
  return phone
}

/** The values of all columns of a field of lists, each once. */
export function readValues(row: RowReader, field: Field): string[] {
  return [...new Set(row.all(field).flatMap(splitList))]
}

/** Texts of all columns of a field, one below the other. */
export function readParagraphs(row: RowReader, field: Field): string {
  return row.all(field).join('\n')
}

/** What the library knows of a statement, seen from the next list. */
export function listStatement(problem: ProblemStatement | null): { text: string; isFixed: boolean } {
  if (problem === null) return { text: '', isFixed: false }
  const isFixed = problem.status === 'confirmed' || problem.origin.kind === 'typed'
  const cameFromList = problem.origin.kind === 'extracted' && problem.origin.field === 'problemStatement'
  return { text: cameFromList ? problem.text : '', isFixed }
}

/** Whether two texts do not contradict each other: the same words, or one of them empty. */
export function sameText(a: string, b: string): boolean {
  return a === '' || b === '' || wordKey(a) === wordKey(b)
}
