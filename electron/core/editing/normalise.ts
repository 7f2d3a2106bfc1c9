/** What a person enters, in the form in which the library keeps it. */
import { AppError } from '#shared/contract/app-error.ts'
import type { DemandEdit, FieldValue, SupplyEdit } from '#shared/contract/editing.ts'
import { readApplicationNumber, readPublicationNumber } from '#shared/domain/patent-number.ts'
import type { Fields } from './sides.ts'

/**
 * A number is kept in its normal form beside its writing. One whose check digit is wrong is kept, and warned of, as
 * everywhere: certificates have misprints.
 * @throws AppError `record.numberInvalid`; the sentence says what is wrong
 */
function applicationNumber(written: string): Fields {
  const { number, problem } = readApplicationNumber(written)
  if (number !== null || written === '') return { applicationNumber: number, applicationNumberRaw: written }
  const context = problem === 'digitsLost' || problem === 'publicationNumber' ? { context: problem } : {}
  throw new AppError('record.numberInvalid', { number: written, reason: problem ?? 'unreadable', ...context })
}

/** @throws AppError `record.numberInvalid` */
function publicationNumber(written: string | null): Fields {
  if (written === null || written === '') return { publicationNumber: null }
  const { number } = readPublicationNumber(written)
  if (number !== null) return { publicationNumber: number }
  throw new AppError('record.numberInvalid', { number: written, reason: 'publication', context: 'publication' })
}

/** A word that was entered twice counts once. */
function once(fields: SupplyEdit | DemandEdit): Fields {
  const said = Object.entries(fields) as [string, FieldValue][]
  return Object.fromEntries(said.map(([field, value]) => [field, Array.isArray(value) ? [...new Set(value)] : value]))
}

/** @throws AppError `record.numberInvalid` */
export function normaliseSupply({ applicationNumber: number, publicationNumber: other, ...rest }: SupplyEdit): Fields {
  return {
    ...once(rest),
    ...(number !== undefined && applicationNumber(number)),
    ...(other !== undefined && publicationNumber(other)),
  }
}

export const normaliseDemand = (changes: DemandEdit): Fields => once(changes)
