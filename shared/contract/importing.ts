/** Importing lists: look first (preview), then commit. */
import { z } from 'zod'
import type { FileHandle, ImportBatchId } from '../domain/ids.ts'
import { read, write } from './method.ts'

export const fileHandle = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .transform((handle) => handle as FileHandle)

export const recordKind = z.enum(['supply', 'demand'])
export type RecordKind = z.infer<typeof recordKind>

/** The fields a column of a supply list can fill. */
export const SUPPLY_FIELDS = [
  'title',
  'applicationNumber',
  'publicationNumber',
  'patentType',
  'legalStatus',
  'applicants',
  'inventors',
  'abstract',
  'problemStatement',
  'keywords',
  'ipc',
  'applicationDate',
  'grantDate',
  'transferModes',
  'price',
  'contactName',
  'contactPhone',
] as const

/** The fields a column of a demand list can fill. */
export const DEMAND_FIELDS = [
  'title',
  'description',
  'problemStatement',
  'organisation',
  'organisationType',
  'region',
  'industry',
  'keywords',
  'budget',
  'deadline',
  'transferModes',
  'confidential',
  'contactName',
  'contactPhone',
] as const

export type SupplyField = (typeof SUPPLY_FIELDS)[number]
export type DemandField = (typeof DEMAND_FIELDS)[number]

export const FLAG_CODES = [
  'checkDigitMismatch',
  'checkDigitAdded',
  'digitsLost',
  'publicationNumber',
  'unreadable',
  'dateUnreadable',
  'dateFromSerial',
  'statusUnknown',
  'typeUnknown',
  'typeDisagreesWithNumber',
  'transferModeUnknown',
  'confidentialUnknown',
  'phoneUnusual',
  'formulaWithoutValue',
  'errorCell',
  /** Another row of the same file is about the same record and says otherwise; this one, the later, holds. */
  'twinInFile',
] as const

/** Something in a row to look at; the row is imported all the same. */
export const rowFlag = z.object({ code: z.enum(FLAG_CODES), field: z.string(), message: z.string() })
export type FlagCode = (typeof FLAG_CODES)[number]

export const REJECTION_CODES = ['titleMissing', 'totalsRow'] as const
export type RejectionCode = (typeof REJECTION_CODES)[number]

const fieldValue = z.union([z.string(), z.array(z.string()), z.boolean(), z.null()])

export const importCounts = z.object({
  /** Rows with any content below the header; always new + changed + unchanged + rejected. */
  read: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
})
export type ImportCounts = z.infer<typeof importCounts>

export const importColumn = z.object({
  sheet: z.string(),
  /** 0-based. */
  index: z.number().int(),
  header: z.string(),
  /** null: not recognised; its cells are kept with the row but fill no field. */
  field: z.string().nullable(),
})

export type ImportColumn = z.infer<typeof importColumn>

export const importRecord = z.object({
  sheet: z.string(),
  /** 1-based, as a spreadsheet shows it. */
  row: z.number().int(),
  outcome: z.enum(['new', 'changed', 'unchanged']),
  fields: z.record(z.string(), fieldValue),
  flags: z.array(rowFlag),
})

export const importRejection = z.object({
  sheet: z.string(),
  row: z.number().int(),
  code: z.enum(REJECTION_CODES),
  /** A sentence for the user. */
  reason: z.string(),
})

export const importPreview = z.object({
  fileName: z.string(),
  counts: importCounts,
  columns: z.array(importColumn),
  records: z.array(importRecord),
  rejected: z.array(importRejection),
})
export type ImportPreview = z.infer<typeof importPreview>

const importArgs = z.object({ file: fileHandle, kind: recordKind })

const batchId = z.uuid().transform((id) => id as ImportBatchId)

export const importBatch = z.object({
  id: batchId,
  kind: recordKind,
  source: z.string(),
  fileName: z.string(),
  importedAt: z.string(),
  counts: importCounts,
})

export type ImportBatch = z.infer<typeof importBatch>

export const importingContract = {
  /** Reads a list and says what importing it would do. The library is not changed. */
  'importing.preview': read(importArgs, importPreview),
  /** Imports the list in one transaction. */
  'importing.commit': write(
    importArgs.extend({ source: z.string().trim().max(200).default('') }),
    z.object({ batch: importBatch, rejected: z.array(importRejection), flagged: z.number().int() }),
  ),
  'importing.batches': read(z.object({}), z.array(importBatch)),
}
