/** Branded identifiers: a supply's id is not a demand's id, although both are UUIDv7 strings. */

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type SupplyId = Id<'Supply'>
export type DemandId = Id<'Demand'>
export type ProblemStatementId = Id<'ProblemStatement'>
export type ImportBatchId = Id<'ImportBatch'>
export type ImportSessionId = Id<'ImportSession'>
/** A file the host let in or will hand out; never a path. */
export type FileHandle = Id<'File'>
