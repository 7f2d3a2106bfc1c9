/** What may stand in a cell: text that XML can carry, without phone numbers and without names kept confidential. */
import type { Demand } from '#shared/contract/records.ts'
import { maskPhone } from '#shared/domain/mask.ts'
import { plainText } from '#shared/domain/plain-text.ts'
import { anonymous } from '../documents/data/confidential.ts'
import type { Translate } from '../messages.ts'

/** An underscore that Excel would read as the start of an escaped character (ST_Xstring, ISO 29500-1, 22.9.2.19). */
const STARTS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A shorter word would be blanked wherever it happens to occur. */
const MIN_NAME_LENGTH = 2

/** Text with line ends as Excel writes them, and without characters that would make the file unreadable. */
export const cleanText = plainText

/** Keeps a literal `_x0041_` literal when the file is read. */
export function escapeForCell(text: string): string {
  return text.replace(STARTS_ESCAPE, '_x005F_')
}

/** Makes a text fit to leave the laptop. */
export type Scrub = (text: string) => string

/** How much of the contacts may be seen. */
export interface Contacts {
  /** Phones in full, and the companies of confidential demands. */
  readonly showContacts: boolean
  /** The association's counties: a company is called by what is left of its name without them. */
  readonly counties: readonly string[]
  /** Short forms of a confidential company's name that go too. */
  readonly called?: readonly string[] | undefined
}

/** Whether the demand's company and contact must not be named. */
export const isUnnamed = ({ confidential }: Demand, { showContacts }: Contacts): boolean =>
  confidential && !showContacts

/**
 * The scrubber for all texts on one demand's sheet: phones are masked; where the demand is confidential,
 * the names of its organisation (in full and short) and of its contact are replaced wherever they occur.
 */
export function scrubberFor(demand: Demand, t: Translate, contacts: Contacts): Scrub {
  if (contacts.showContacts) return cleanText
  if (!isUnnamed(demand, contacts)) return (text) => maskPhone(cleanText(text))
  const hidden = t('workbook.confidential')
  const names = [demand.organisation, demand.contactName].map((name) => cleanText(name).trim())
  const secret = names.filter((name) => name.length >= MIN_NAME_LENGTH)
  const { scrub } = anonymous(demand, contacts.counties, contacts.called ?? [])
  return (text) => maskPhone(scrub(secret.reduce((rest, name) => rest.replaceAll(name, hidden), cleanText(text))))
}
