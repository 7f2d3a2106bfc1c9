/** What rows of supplies and of demands have in common. */
import type { ProblemStatement } from '#shared/contract/records.ts'
import type { RowReader } from './row-reader.ts'
import { oneLine, trimCell } from './text.ts'
import { splitKeywords } from './values/list.ts'
import { looksLikeName } from './values/names.ts'
import { readPhones, splitContact } from './values/phone.ts'
import type { Field } from './vocabulary.ts'

interface Contact {
  readonly contactName: string
  readonly contactPhone: string
}

/** An address beside the number. */
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** One cell of phones: numbers, a name with numbers, or only a name. */
function readPhoneCell(whole: string): { name: string; phone: string; isUnusual: boolean } {
  const text = trimCell(whole.replace(MAIL, ' ')) || whole
  const phones = readPhones(text)
  if (!phones.isUnusual) return { name: '', phone: phones.text, isUnusual: false }
  const both = splitContact(text)
  if (both !== null) return { ...both, isUnusual: false }
  return looksLikeName(text)
    ? { name: text, phone: '', isUnusual: false }
    : { name: '', phone: phones.text, isUnusual: true }
}

/**
 * Name and phones of the contact; all phone columns together. Lists put both into one column: then each goes where it
 * belongs, a name only where there is no other.
 */
export function readContact(row: RowReader): Contact {
  const written = oneLine(row.text('contactName'))
  const split = /\d/.test(written) ? splitContact(written) : null
  const cells = row.all('contactPhone').map(readPhoneCell)
  const phones = [split?.phone ?? '', ...cells.map(({ phone }) => phone)].filter((phone) => phone !== '')
  const contactPhone = [...new Set(phones)].join('; ')
  if (cells.some(({ isUnusual }) => isUnusual)) row.flag('phoneUnusual', 'contactPhone', contactPhone)
  const named = cells.find(({ name }) => name !== '')?.name ?? ''
  return { contactName: (split?.name ?? written) || named, contactPhone }
}

/** The keywords of all columns, each once. */
export function readKeywords(row: RowReader): string[] {
  return [...new Set(row.all('keywords').flatMap(splitKeywords))]
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
