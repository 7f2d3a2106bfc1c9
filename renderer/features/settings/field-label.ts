/** The name of a field of a list as the interface writes it. Fields come over the wire as plain strings. */
import { DEMAND_FIELDS, type DemandField, SUPPLY_FIELDS, type SupplyField } from '#shared/contract/importing.ts'

type FieldName = SupplyField | DemandField

const FIELDS: ReadonlySet<string> = new Set<string>([...SUPPLY_FIELDS, ...DEMAND_FIELDS])

export const labelKey = <F extends FieldName>(field: F) => `field.${field}` as const

/** null for a field of an older or newer program. */
export const fieldLabelKey = (field: string) => (FIELDS.has(field) ? labelKey(field as FieldName) : null)
