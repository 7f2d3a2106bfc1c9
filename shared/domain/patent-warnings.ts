/** What to look out for before a patent is proposed to a farm. */
import { type LegalStatus, legalPhase } from './legal-status.ts'
import { type PatentType, readApplicationNumber } from './patent-number.ts'
import { expiryDate, monthsBetween } from './term.ts'

/** A patent whose term ends within so many months is worth a warning. */
const SOON_MONTHS = 24

export type PatentWarning =
  | { readonly code: 'patentDead' | 'patentPending'; readonly status: LegalStatus }
  | { readonly code: 'expired' | 'expiresSoon'; readonly date: string }
  | { readonly code: 'numberInvalid' }

export interface PatentFacts {
  readonly applicationNumber: string | null
  readonly applicationNumberRaw: string
  readonly patentType: PatentType | null
  readonly legalStatus: LegalStatus | null
  readonly applicationDate: string | null
}

function statusWarnings(status: LegalStatus | null): PatentWarning[] {
  if (status === null) return []
  const phase = legalPhase(status)
  if (phase === 'live') return []
  return [{ code: phase === 'dead' ? 'patentDead' : 'patentPending', status }]
}

/** The day on which the term ends; null where the kind of patent or its filing date is not known. */
export function expiryOf(patent: PatentFacts): string | null {
  const type = patent.patentType ?? readApplicationNumber(patent.applicationNumberRaw).patentType
  return type === null || patent.applicationDate === null ? null : expiryDate(type, patent.applicationDate)
}

function termWarnings(patent: PatentFacts, today: string): PatentWarning[] {
  const dead = patent.legalStatus !== null && legalPhase(patent.legalStatus) === 'dead'
  const date = expiryOf(patent)
  if (date === null || dead) return []
  if (date <= today) return [{ code: 'expired', date }]
  return monthsBetween(today, date) < SOON_MONTHS ? [{ code: 'expiresSoon', date }] : []
}

/** Whether everybody may use it, so that nobody can sell it: dead by its status, or past its term. @param today ISO date. */
export function protectionEnded(patent: PatentFacts, today: string): boolean {
  if (patent.legalStatus !== null && legalPhase(patent.legalStatus) === 'dead') return true
  const date = expiryOf(patent)
  return date !== null && date <= today
}

/** @param today ISO date. A patent that is dead already is not warned of as expiring. */
export function patentWarnings(patent: PatentFacts, today: string): PatentWarning[] {
  const { problem } = readApplicationNumber(patent.applicationNumberRaw)
  const numberInvalid = problem !== null && problem !== 'checkDigitAdded'
  return [
    ...statusWarnings(patent.legalStatus),
    ...termWarnings(patent, today),
    ...(numberInvalid ? [{ code: 'numberInvalid' } as const] : []),
  ]
}
