/** A patent as documents show it. */
import type { Supply } from '#shared/contract/records.ts'
import { legalPhase } from '#shared/domain/legal-status.ts'
import { maskPhone, maskPhoneField } from '#shared/domain/mask.ts'
import { readApplicationNumber } from '#shared/domain/patent-number.ts'
import { expiryOf, patentWarnings, protectionEnded } from '#shared/domain/patent-warnings.ts'
import { monthsBetween } from '#shared/domain/term.ts'
import { cleanText } from '../../exporting/cell-text.ts'
import { toldWarning } from '../../matching/sentences.ts'
import {
  chineseDate,
  filled,
  inChinese,
  listed,
  type ModeName,
  patentTypeWord,
  statementBeside,
  transferModeWords,
  words,
} from '../words.ts'
import type { PatentData } from './fields.ts'

export interface PatentViewOptions {
  /** ISO date: what remains of the term is counted from it. */
  readonly today: string
  /** Phones in full. */
  readonly showContacts: boolean
  /** In a public document phones are left out altogether unless they are shown. */
  readonly isPublic?: boolean
  /** What the association calls ways to transfer; as shipped where it is not given. */
  readonly modeName?: ModeName
}

/** Below this the months say more. */
const MONTHS_TOLD_AS_MONTHS = 24

/** What remains of a term that has not ended, in words. */
function remainingWords(expires: string, today: string): string {
  const months = monthsBetween(today, expires)
  if (months < 1) return words.lessThanMonth
  if (months < MONTHS_TOLD_AS_MONTHS) return filled(words.months, { count: months })
  return filled(words.years, { count: Math.floor(months / 12) })
}

const NO_TERM = { expires: '', remaining: '' }

const recordedStatus = ({ legalStatus }: Pick<Supply, 'legalStatus'>): string =>
  legalStatus === null ? words.statusUnknown : inChinese(`legalStatus.${legalStatus}`)

/**
 * The state of the right, and for how long: one phrase where it has ended, whatever the list said, and nothing remains
 * then. Without type and filing date nothing can be said of the term.
 */
function stateOf(supply: Supply, today: string): Pick<PatentData, 'status' | 'expires' | 'remaining'> {
  const status = recordedStatus(supply)
  const expires = expiryOf(supply)
  if (supply.legalStatus !== null && legalPhase(supply.legalStatus) === 'dead') return { status, ...NO_TERM }
  if (expires === null) return { status, ...NO_TERM }
  if (expires <= today) return { status: words.ended, expires: chineseDate(expires), remaining: '' }
  return { status, expires: chineseDate(expires), remaining: remainingWords(expires, today) }
}

/** The application number; one that is damaged says so, one that cannot be read is shown as written. */
export function numberShown(patent: Pick<Supply, 'applicationNumber' | 'applicationNumberRaw'>): string {
  const { applicationNumber, applicationNumberRaw } = patent
  if (applicationNumber !== null) return applicationNumber
  const raw = cleanText(applicationNumberRaw).trim()
  if (raw === '') return ''
  const isLost = readApplicationNumber(raw).problem === 'digitsLost'
  return isLost ? words.numberLost : filled(words.numberUnread, { number: raw })
}

/** What the record itself says, for lists that are worked on and come back. */
export const asRecorded = (supply: Supply, modeName?: ModeName) => ({
  number: supply.applicationNumber ?? cleanText(supply.applicationNumberRaw),
  status: recordedStatus(supply),
  transferModes: transferModeWords(supply.transferModes, modeName),
  price: cleanText(supply.price),
})

function phoneOf(phone: string, { showContacts, isPublic = false }: PatentViewOptions): string {
  if (showContacts) return phone
  return isPublic ? '' : maskPhoneField(phone)
}

/** @param place Number in its list, from 1. */
export function patentView(supply: Supply, place: number, options: PatentViewOptions): PatentData {
  const shown = (text: string): string => (options.showContacts ? cleanText(text) : maskPhone(cleanText(text)))
  // Nobody can sell what everybody may use.
  const offer = protectionEnded(supply, options.today)
    ? { transferModes: '', price: '' }
    : { transferModes: transferModeWords(supply.transferModes, options.modeName), price: supply.price }
  const warnings = patentWarnings(supply, options.today).map((warning) => toldWarning(warning, inChinese).message)
  return {
    place: String(place),
    title: shown(supply.title),
    number: numberShown(supply),
    publicationNumber: supply.publicationNumber ?? '',
    type: patentTypeWord(supply.patentType ?? readApplicationNumber(supply.applicationNumberRaw).patentType),
    holder: shown(listed(supply.applicants)),
    inventors: shown(listed(supply.inventors)),
    abstract: shown(supply.abstract),
    problem: shown(statementBeside(supply.title, supply.problem?.text ?? '')),
    keywords: shown(listed(supply.keywords)),
    ipc: listed(supply.ipc),
    applied: chineseDate(supply.applicationDate),
    granted: chineseDate(supply.grantDate),
    ...stateOf(supply, options.today),
    transferModes: shown(offer.transferModes),
    price: shown(offer.price),
    contact: shown(supply.contactName),
    phone: phoneOf(supply.contactPhone, options),
    grade: supply.grade,
    warnings: warnings.join(words.semicolon),
  }
}

/**
 * The field of technology that a patent's first class names, for grouping: the longest prefix wins. These are the
 * trade's own groups, several classes in one or one class (A01) in many; what a class itself is called stands in
 * `resources/vocabulary/ipc.json`.
 */
export function fieldOfTechnology({ ipc }: Pick<Supply, 'ipc'>): string {
  const [first = ''] = ipc
  const plain = first.replace(/\s+/g, '').toUpperCase()
  const prefixes = Object.entries(words.fieldsOfTechnology).sort(([a], [b]) => b.length - a.length)
  return prefixes.find(([prefix]) => plain.startsWith(prefix))?.[1] ?? words.otherGroup
}
