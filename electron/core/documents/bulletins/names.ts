/** Whether a bulletin can go out: no word in it may name a company that wants to stay unnamed. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Demand } from '#shared/contract/records.ts'
import type { BulletinRecord } from '../data/bulletin.ts'
import { anonymous } from '../data/confidential.ts'
import { demandView } from '../data/demand-view.ts'

/** Words in what the bulletin would print that look like the hidden name. */
export function suspiciousWords(demand: Demand, counties: readonly string[]): string[] {
  if (!demand.confidential) return []
  const shown = demandView(demand, 1, { showContacts: false, isPublic: true, counties })
  const { suspicious } = anonymous(demand, counties)
  const { title, problem, description, keywords, budget } = shown
  return suspicious([title, problem, description, keywords, budget].join('\n'))
}

/**
 * @param confirmedIds Demands whose wording a person has read.
 * @throws AppError `bulletin.namesConfidential`
 */
export function refuseNames(
  records: readonly BulletinRecord[],
  confirmedIds: readonly string[],
  counties: readonly string[],
): void {
  for (const record of records) {
    if (record.kind !== 'demand' || confirmedIds.includes(record.demand.id)) continue
    const found = suspiciousWords(record.demand, counties)
    if (found.length > 0) {
      const title = demandView(record.demand, 1, { showContacts: false, isPublic: true, counties }).title
      throw new AppError('bulletin.namesConfidential', { title, words: found.join(' ') })
    }
  }
}
