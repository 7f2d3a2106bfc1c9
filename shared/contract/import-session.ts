/**
 * The import wizard: one session from dropping files on the window to the result.
 *
 * 1. `importSession.open` reads the files and says what was found: sheets, sections, columns with the field each is
 *    taken for, how sure that is and why. A file that cannot be read says so and does not stop the others.
 * 2. `importSession.choose` changes what was found (kind, source, sheets, columns, hidden parts, blanks to fill,
 *    password) and answers with the file as it is now.
 * 3. `importSession.rows` shows what each row does; `importSession.edit` corrects a cell.
 * 4. `importSession.difference` shows what the library will see, record by record; `importSession.keep` says what
 *    stays as the library has it.
 * 5. `importSession.twins` points out records that may be one; `importSession.decideTwins` says which are.
 * 6. `importSession.commit` writes all files in one transaction: exactly what was shown, or `import.library-changed`,
 *    and the views then show what is to happen now.
 * 7. `importSession.close` lets go of the files. Sessions that are forgotten end by themselves when newer ones need
 *    the room; a call on one of those answers `import.session-gone`, and the files must be chosen again.
 *
 * The steps may be taken in any order and repeated: each answers from what is chosen at that moment. All lists of
 * pages take `offset` and `limit`.
 */
import { z } from 'zod'
import type { ImportSessionId } from '../domain/ids.ts'
import { fieldName, importChoices, importFile } from './import-file.ts'
import {
  fieldValue,
  fileHandle,
  importBatch,
  importCounts,
  importRejection,
  recordKind,
  rejection,
  rowFlag,
} from './importing.ts'
import { read, write } from './method.ts'

const sessionId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .transform((id) => id as ImportSessionId)

const session = z.object({ session: sessionId, files: z.array(importFile) })

const page = {
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(5000).default(200),
}

const ROW_FILTERS = ['all', 'flagged', 'edited', 'hidden', 'new', 'changed', 'unchanged', 'rejected'] as const

export const importRow = z.object({
  sheet: z.string(),
  section: z.number().int(),
  /** 1-based. With the sheet it names the row. */
  row: z.number().int(),
  outcome: z.enum(['new', 'changed', 'unchanged', 'rejected']),
  rejection: rejection.nullable(),
  isHidden: z.boolean(),
  /** What the row says of its record. */
  fields: z.record(z.string(), fieldValue),
  flags: z.array(rowFlag),
  /** Every cell as read, by column; of a form by label. Trailing blanks are left out. */
  raw: z.array(z.string()),
  /** Cells that were corrected, by column: what they say instead. */
  edits: z.record(z.string(), z.string()),
  /** Fields that no cell of the row says but a fact above or below the list, each with the cell that does: `A2`. */
  given: z.record(z.string(), z.string()),
})
export type ImportRow = z.infer<typeof importRow>

const rowsPage = z.object({
  counts: importCounts,
  /** Rows to look at, by filter. */
  found: z.object({ flagged: z.number().int(), edited: z.number().int(), hidden: z.number().int() }),
  /** Rows of this filter. */
  total: z.number().int(),
  rows: z.array(importRow),
})

const DIFFERENCE_GROUPS = ['new', 'changed', 'unchanged', 'gone', 'lapsed'] as const

/** Enough of a record to know it by. */
const recordSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  /** Application number as written; empty for a demand or where there is none. */
  number: z.string(),
  /** Applicants, or the organisation. */
  owner: z.string(),
  legalStatus: z.string().nullable(),
})

const place = z.object({ file: fileHandle, fileName: z.string(), sheet: z.string(), row: z.number().int() })

export const differenceItem = z.object({
  kind: recordKind,
  record: recordSummary,
  group: z.enum(['new', 'changed', 'unchanged', 'gone']),
  /** Its legal status was pending or in force, or unknown, and is dead now. */
  isLapsed: z.boolean(),
  /** The first row about it; null for what is gone. */
  place: place.nullable(),
  /** Of a changed record, or of one whose changes are all kept out. */
  changes: z.array(
    z.object({
      field: z.string(),
      old: fieldValue,
      new: fieldValue,
      /** False: the library keeps the old value. */
      isTaken: z.boolean(),
      /** The old value is what a person entered; it is kept where nobody says otherwise. */
      isByHand: z.boolean(),
    }),
  ),
})

const differencePage = z.object({
  /** Records by group. Lapsed ones are counted in their group too. */
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    gone: z.number().int(),
    lapsed: z.number().int(),
  }),
  total: z.number().int(),
  items: z.array(differenceItem),
})

export const TWIN_DECISIONS = ['merge', 'apart', 'later'] as const

const twin = z.object({
  /** Names the pair within the session. */
  twin: z.string(),
  kind: recordKind,
  /** sameTitle: same title and owner, another number or none; nearTitle: nearly the same title. */
  likeness: z.enum(['sameTitle', 'nearTitle']),
  /** The new record of the list. */
  newer: recordSummary.extend({ place }),
  /** In the library; with a place where it is new too. */
  older: recordSummary.extend({ place: place.nullable() }),
  /** The fields in which both say something and differ; a merge takes the newer one's. */
  differences: z.array(z.object({ field: z.string(), older: fieldValue, newer: fieldValue })),
  decision: z.enum(TWIN_DECISIONS),
})

/** Something that went less well than it should, though the import is done. */
const importWarning = z.object({ code: z.enum(['originalNotKept']), fileName: z.string(), message: z.string() })

export const importResult = z.object({
  counts: importCounts,
  flagged: z.number().int(),
  /** One for each file, in their order. */
  batches: z.array(importBatch),
  rejected: z.array(importRejection.extend({ fileName: z.string() })),
  warnings: z.array(importWarning),
})
export type ImportResult = z.infer<typeof importResult>

const ofFile = z.object({ session: sessionId, file: fileHandle })

export const importSessionContract = {
  /** Reads files. Without a kind it is guessed for each. */
  'importSession.open': read(
    z.object({
      files: z.array(fileHandle).min(1).max(50),
      kind: recordKind.optional(),
      source: z.string().trim().max(200).optional(),
    }),
    session,
  ),
  /** Changes how a file is understood. Corrected cells stay corrected. */
  'importSession.choose': read(ofFile.extend({ choices: importChoices }), importFile),
  /** Rows of a file. Sorted as in the file. */
  'importSession.rows': read(
    ofFile.extend({ ...page, show: z.enum(ROW_FILTERS).default('all'), text: z.string().max(200).default('') }),
    rowsPage,
  ),
  /**
   * Corrects cells; `text: null` takes a correction back. What the file said is kept beside it.
   * @returns the rows that were named, as they are now.
   */
  'importSession.edit': read(
    ofFile.extend({
      edits: z
        .array(
          z.object({
            sheet: z.string(),
            section: z.number().int(),
            row: z.number().int(),
            column: z.number().int(),
            text: z.string().max(32_767).nullable(),
          }),
        )
        .min(1)
        .max(1000),
    }),
    z.object({ counts: importCounts, rows: z.array(importRow) }),
  ),
  /** What the library will see, record by record. Gone: in this source's last list and not in this one; nothing happens to it. */
  'importSession.difference': read(
    z.object({ session: sessionId, ...page, group: z.enum(DIFFERENCE_GROUPS) }),
    differencePage,
  ),
  /**
   * Fields that stay as the library has them, for the records named or for all; an empty list takes everything. What a
   * person entered stays for `all`, and is given up only record by record.
   */
  'importSession.keep': read(
    z.object({
      session: sessionId,
      records: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(5000)]),
      fields: z.array(fieldName),
    }),
    differencePage.pick({ counts: true }),
  ),
  /** New records that may be one with another. The likelier first. */
  'importSession.twins': read(
    z.object({ session: sessionId, ...page }),
    z.object({
      total: z.number().int(),
      counts: z.object({ merge: z.number().int(), apart: z.number().int(), later: z.number().int() }),
      items: z.array(twin),
    }),
  ),
  /**
   * merge: the newer is the older, whose fields it changes; apart: two records, never asked again; later: imported as
   * two, and kept in `twins.list` until somebody decides. What nobody decides is left for later.
   */
  'importSession.decideTwins': read(
    z.object({
      session: sessionId,
      decisions: z
        .array(z.object({ twin: z.string().max(100), decision: z.enum(TWIN_DECISIONS) }))
        .min(1)
        .max(5000),
    }),
    z.object({ merge: z.number().int(), apart: z.number().int(), later: z.number().int() }),
  ),
  /**
   * Writes all files that are included and ready, or nothing. The session stays open and shows what it did; a second
   * commit of it answers `import.session-gone`.
   */
  'importSession.commit': write(z.object({ session: sessionId }), importResult),
  /** Rejected rows of the session as a workbook: see `importing.rejects`. */
  'importSession.rejects': read(
    z.object({ session: sessionId }),
    z.object({ file: fileHandle, suggestedName: z.string(), rows: z.number().int() }),
  ),
  'importSession.close': read(z.object({ session: sessionId }), z.object({})),
}
