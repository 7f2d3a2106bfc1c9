/** Legal status of a patent, and whether it still protects anything. */

export const LEGAL_STATUSES = [
  'published',
  'examination',
  'granted',
  'expired',
  'feeLapsed',
  'abandoned',
  'withdrawn',
  'rejected',
  'invalidated',
] as const

export type LegalStatus = (typeof LEGAL_STATUSES)[number]

/** pending: no right yet; live: in force; dead: free for everyone (a fee-lapsed patent may be restored). */
export type LegalPhase = 'pending' | 'live' | 'dead'

const PHASE: Readonly<Record<LegalStatus, LegalPhase>> = {
  published: 'pending',
  examination: 'pending',
  granted: 'live',
  expired: 'dead',
  feeLapsed: 'dead',
  abandoned: 'dead',
  withdrawn: 'dead',
  rejected: 'dead',
  invalidated: 'dead',
}

export function legalPhase(status: LegalStatus): LegalPhase {
  return PHASE[status]
}
