/** Fields come over the wire as plain strings; only those that have a name in the interface are shown by it. */
import type { DemandField, SupplyField } from '#shared/contract/importing.ts'

export type FieldName = SupplyField | DemandField

/** A record and not a list, so that the compiler says when the contract gets a field more. */
const NAMES: Readonly<Record<FieldName, true>> = {
  title: true,
  applicationNumber: true,
  publicationNumber: true,
  patentType: true,
  legalStatus: true,
  applicants: true,
  inventors: true,
  abstract: true,
  problemStatement: true,
  keywords: true,
  ipc: true,
  applicationDate: true,
  grantDate: true,
  transferModes: true,
  price: true,
  contactName: true,
  contactPhone: true,
  description: true,
  organisation: true,
  organisationType: true,
  region: true,
  industry: true,
  budget: true,
  deadline: true,
  confidential: true,
}

export function isFieldName(field: string): field is FieldName {
  return Object.hasOwn(NAMES, field)
}
