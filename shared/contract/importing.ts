/**
 * Imports and what is left of them: batches, their rows, undoing, profiles of sources, twins. The steps of an import
 * are in `import-session.ts`; `importing.preview` and `importing.commit` do a single list in one go, as recognised.
 */
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
  /** Look-alikes of digits were mended; the check digit proves it. */
  'numberRepaired',
  /** Several numbers in one cell; the first one was taken. */
  'severalNumbers',
  /** A share of something, or another amount that is no sum of money. */
  'amountUnclear',
  /** A formula's zero may be a value that was never calculated. */
  'formulaZero',
  /** A printed choice of which nothing is ticked. */
  'noChoiceTicked',
  /** The list has no column of titles; this one was made from the text. */
  'titleProposed',
  /** The row could be read only by mending it. */
  'unclosedQuote',
  'unreadableCharacter',
  /** Another row of the same file is about the same record and says otherwise; this one, the later, holds. */
  'twinInFile',
] as const

/** Something in a row to look at; the row is imported all the same. */
export const rowFlag = z.object({ code: z.enum(FLAG_CODES), field: z.string(), message: z.string() })
export type FlagCode = (typeof FLAG_CODES)[number]

export const REJECTION_CODES = [
  'titleMissing',
  'totalsRow',
  /** A line between records that names those below it. */
  'headingRow',
  /** Notes and the like between records. */
  'noteRow',
  /** The file hides it, and nobody ticked it. */
  'hiddenRow',
] as const
export type RejectionCode = (typeof REJECTION_CODES)[number]

export const fieldValue = z.union([z.string(), z.array(z.string()), z.boolean(), z.null()])

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

/** Why a row is not imported; the reason is a sentence for the user. */
export const rejection = z.object({ code: z.enum(REJECTION_CODES), reason: z.string() })

export const importRejection = rejection.extend({ sheet: z.string(), row: z.number().int() })

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

/** What stands in the way of an undo. */
export const undoState = z.object({
  isPossible: z.boolean(),
  /** New records that go, and changed ones that are as before again. */
  removed: z.number().int(),
  restored: z.number().int(),
  /** Later imports whose lists name its records. The last one can be undone first. */
  laterBatches: z.array(importBatch),
  /** Decisions on its new records. */
  decisions: z.number().int(),
  /** Pairs with its new records that are followed up. */
  followUps: z.number().int(),
  /** Its records that somebody changed since. */
  edited: z.number().int(),
  /** Its records that were merged into others. */
  merged: z.number().int(),
  /** Titles of some records concerned. */
  examples: z.array(z.string()),
})
export type UndoState = z.infer<typeof undoState>

export const importProfile = z.object({
  id: z.uuid(),
  kind: recordKind,
  source: z.string(),
  /** In the order of the sheet. */
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  usedAt: z.string(),
})

const recordRef = z.object({ kind: recordKind, id: z.uuid() })

/** A row of a list that speaks of a record. */
export const recordOrigin = z.object({
  batch: importBatch,
  sheet: z.string(),
  row: z.number().int(),
  outcome: z.enum(['new', 'changed', 'unchanged']),
  /** Whether `importing.original` can hand out the file. */
  hasOriginal: z.boolean(),
  cells: z.array(
    z.object({
      /** As a spreadsheet names it: `C5`. */
      cell: z.string(),
      header: z.string(),
      field: z.string().nullable(),
      /** As read. */
      raw: z.string(),
      /** What it was corrected to before the import. */
      edited: z.string().nullable(),
    }),
  ),
})

const wordList = z.array(z.string().trim().min(1).max(60)).max(200)

/** The user's own header words, by kind of list and field; they win over those that the program knows. */
export const headerWords = z.object({
  supply: z.partialRecord(z.enum(SUPPLY_FIELDS), wordList).default({}),
  demand: z.partialRecord(z.enum(DEMAND_FIELDS), wordList).default({}),
})
export type HeaderWordSettings = z.infer<typeof headerWords>

const twinRecord = z.object({ id: z.uuid(), title: z.string(), number: z.string(), owner: z.string() })

const handedOut = z.object({ file: fileHandle, suggestedName: z.string() })
const batchArgs = z.object({ batch: batchId })

export const importingContract = {
  /** Reads one list and says what importing it would do. The library is not changed. */
  'importing.preview': read(importArgs, importPreview),
  /** Imports one list in one transaction. */
  'importing.commit': write(
    importArgs.extend({ source: z.string().trim().max(200).default('') }),
    z.object({ batch: importBatch, rejected: z.array(importRejection), flagged: z.number().int() }),
  ),
  'importing.batches': read(z.object({}), z.array(importBatch)),
  /** What undoing an import would do, and what stands in its way. */
  'importing.undoState': read(batchArgs, undoState),
  /**
   * Takes an import back: changed records are as before, new ones are gone, and so is the import.
   * @throws `import.undo-blocked` where something later depends on it, `import.undo-not-recorded` for an import that
   * an older version of the program made and that changed records
   */
  'importing.undo': write(batchArgs, z.object({ removed: z.number().int(), restored: z.number().int() })),
  /**
   * The rows of an import that were rejected, as a workbook with a reason column, to be corrected and imported again.
   * @throws `import.no-rejects` where there are none
   */
  'importing.rejects': read(batchArgs, handedOut.extend({ rows: z.number().int() })),
  /** The file that was imported. @throws `import.original-missing` */
  'importing.original': read(batchArgs, handedOut),
  /** The rows of lists that speak of a record, the newest import first. */
  'importing.origins': read(z.object({ record: recordRef }), z.array(recordOrigin)),
  /** How sources' columns were understood, the last used first. */
  'importing.profiles': read(z.object({}), z.array(importProfile)),
  /** @throws `record.notFound` */
  'importing.forgetProfile': write(z.object({ profile: z.uuid() }), z.object({})),
  'importing.headerWords': read(z.object({}), headerWords),
  /** Replaces all of them; they hold for lists that are opened from then on. Gives back what was stored. */
  'importing.setHeaderWords': write(z.object({ words: headerWords }), headerWords),
  /** Pairs of records that may be one, left for later at their import. */
  'twins.list': read(
    z.object({}),
    z.array(
      z.object({
        kind: recordKind,
        likeness: z.enum(['sameTitle', 'nearTitle']),
        older: twinRecord,
        newer: twinRecord,
      }),
    ),
  ),
  /**
   * apart: not a duplicate, for good; merge: all that belongs to the newer becomes the older's, which takes what it
   * lacks from the newer, and the newer goes. `edit` takes a merge back, with `records.undo`.
   */
  'twins.settle': write(
    z.object({ kind: recordKind, older: z.uuid(), newer: z.uuid(), decision: z.enum(['apart', 'merge']) }),
    z.object({ edit: z.uuid().nullable() }),
  ),
}
