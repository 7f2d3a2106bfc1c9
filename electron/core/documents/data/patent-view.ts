/** A patent as documents show it. */
import type { Supply } from '#shared/contract/records.ts'
import { legalPhase } from '#shared/domain/legal-status.ts'
import { maskPhone, maskPhoneField } from '#shared/domain/mask.ts'
import { readApplicationNumber } from '#shared/domain/patent-number.ts'
import { patentWarnings } from '#shared/domain/patent-warnings.ts'
import { expiryDate, monthsBetween } from '#shared/domain/term.ts'
import { cleanText } from '../../exporting/cell-text.ts'
import { toldWarning } from '../../matching/sentences.ts'
import {
  asSentence,
  chineseDate,
  filled,
  inChinese,
  listed,
  patentTypeWord,
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
}

/** Below this the months say more. */
const MONTHS_TOLD_AS_MONTHS = 24

/** What remains of a term, in words. */
function remainingWords(expires: string, today: string): string {
  const months = monthsBetween(today, expires)
  if (expires <= today) return words.ended
  if (months < 1) return words.lessThanMonth
  if (months < MONTHS_TOLD_AS_MONTHS) return filled(words.months, { count: months })
  return filled(words.years, { count: Math.floor(months / 12) })
}

/** Nothing remains of a patent that is dead; nothing can be said without type and filing date. */
function termOf(supply: Supply, today: string): { expires: string; remaining: string } {
  const type = supply.patentType ?? readApplicationNumber(supply.applicationNumberRaw).patentType
  const dead = supply.legalStatus !== null && legalPhase(supply.legalStatus) === 'dead'
  if (type === null || supply.applicationDate === null || dead) return { expires: '', remaining: '' }
  const expires = expiryDate(type, supply.applicationDate)
  return { expires: chineseDate(expires), remaining: remainingWords(expires, today) }
}

function phoneOf(phone: string, { showContacts, isPublic = false }: PatentViewOptions): string {
  if (showContacts) return phone
  return isPublic ? '' : maskPhoneField(phone)
}

/** @param place Number in its list, from 1. */
export function patentView(supply: Supply, place: number, options: PatentViewOptions): PatentData {
  const shown = (text: string): string => (options.showContacts ? cleanText(text) : maskPhone(cleanText(text)))
  const warnings = patentWarnings(supply, options.today).map((warning) => toldWarning(warning, inChinese).message)
  return {
    place: String(place),
    title: shown(supply.title),
    number: supply.applicationNumber ?? cleanText(supply.applicationNumberRaw),
    publicationNumber: supply.publicationNumber ?? '',
    type: patentTypeWord(supply.patentType ?? readApplicationNumber(supply.applicationNumberRaw).patentType),
    holder: shown(listed(supply.applicants)),
    inventors: shown(listed(supply.inventors)),
    abstract: shown(supply.abstract),
    problem: shown(asSentence(supply.problem?.text ?? '')),
    keywords: shown(listed(supply.keywords)),
    ipc: listed(supply.ipc),
    status: supply.legalStatus === null ? words.statusUnknown : inChinese(`legalStatus.${supply.legalStatus}`),
    applied: chineseDate(supply.applicationDate),
    granted: chineseDate(supply.grantDate),
    ...termOf(supply, options.today),
    transferModes: transferModeWords(supply.transferModes),
    price: shown(supply.price),
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
