/** A file in an import session: what was found in it, and what may be chosen for it. */
import { z } from 'zod'
import { errorBody } from './envelope.ts'
import { DEMAND_FIELDS, fileHandle, recordKind, SUPPLY_FIELDS } from './importing.ts'

export const fieldName = z.enum([...new Set([...SUPPLY_FIELDS, ...DEMAND_FIELDS])])

export const importColumnFound = z.object({
  /** 0-based; of a form the running number of its label. */
  index: z.number().int(),
  /** `A`, `B`, …; of a form the cell that holds the value: `B4`. */
  letter: z.string(),
  /** On one line; several header rows as `above/below`. Empty where there is none. */
  header: z.string(),
  /** null: fills no field; its cells are kept with the row. */
  field: z.string().nullable(),
  /** 0 to 1; of a column without a field, how sure it is that it has none. */
  confidence: z.number(),
  /** To be asked. */
  isUnsure: z.boolean(),
  /** A sentence: why this field. */
  reason: z.string(),
  /** Other fields that it may be, the likelier first. */
  alternatives: z.array(z.object({ field: z.string(), confidence: z.number() })),
  /** First values that differ, as read. */
  samples: z.array(z.string()),
  /** The file hides it; it is read only where `includeHidden.columns` is ticked or it is mapped by hand. */
  isHidden: z.boolean(),
  isRead: z.boolean(),
  /** A blank below a value may mean the value above: `ask` until somebody says so, then `filled` or `blank`. */
  fillDown: z.enum(['no', 'ask', 'filled', 'blank']),
  /** Of a filled one: rows that stay blank all the same, since they are of another organisation. */
  keptBlank: z.number().int(),
})

export const importSection = z.object({
  /** 0-based, within its sheet. */
  index: z.number().int(),
  /** form: one record of labels and values. */
  shape: z.enum(['list', 'form']),
  /** Row numbers are 1-based, as a spreadsheet shows them. */
  titleRows: z.array(z.number().int()),
  headerRows: z.array(z.number().int()),
  /** First and last. */
  dataRows: z.tuple([z.number().int(), z.number().int()]).nullable(),
  footerRows: z.array(z.number().int()),
  hiddenRows: z.array(z.number().int()),
  columns: z.array(importColumnFound),
  /** Facts that stand above or below the rows, such as who sent the list, each with its cell: `A2`. */
  facts: z.array(z.object({ field: z.string(), text: z.string(), row: z.number().int(), cell: z.string() })),
  /** Of these, what may fill a field of the rows where their cells say nothing; never what a row says. */
  offers: z.array(
    z.object({
      field: fieldName,
      text: z.string(),
      cell: z.string(),
      /** offered: nobody has said; taken: it fills the field; left: it does not. */
      state: z.enum(['offered', 'taken', 'left']),
      /** Taken because it was in this source's last list. */
      isRemembered: z.boolean(),
    }),
  ),
})

export const importSheet = z.object({
  name: z.string(),
  /** data: lists; form: one record; cover, dictionary, empty: nothing to import; other: not recognised. */
  role: z.enum(['data', 'form', 'cover', 'dictionary', 'empty', 'other']),
  hidden: z.boolean(),
  /** Whether its sections are imported. */
  isRead: z.boolean(),
  /** A sentence: why this role. */
  reason: z.string(),
  /** Also of sheets that are not read, so that one can look at them and map them. */
  sections: z.array(importSection),
})

/** What `choose` may change. What is left out stays as it is; what is given replaces all that was said before. */
export const importChoices = z.object({
  kind: recordKind.optional(),
  /** Who sent the list. Its profile (how its columns were understood last time) is used, and kept at the end. */
  source: z.string().trim().max(200).optional(),
  /** False: leave this file out of the import. */
  isIncluded: z.boolean().optional(),
  /** Read these sheets and no others, hidden ones too; null: as recognised. */
  sheets: z.array(z.string()).nullable().optional(),
  includeHidden: z
    .object({
      rows: z.boolean().default(false),
      columns: z.boolean().default(false),
      sheets: z.boolean().default(false),
    })
    .optional(),
  /** The fields of columns as the user says; columns that are not named stay as recognised. */
  mapping: z
    .array(
      z.object({
        sheet: z.string(),
        section: z.number().int(),
        column: z.number().int(),
        field: fieldName.nullable(),
      }),
    )
    .optional(),
  /** Whether a blank of a column means the value above; columns that are not named stay as they were remembered. */
  fillDown: z
    .array(
      z.object({
        sheet: z.string(),
        section: z.number().int(),
        column: z.number().int(),
        isFilled: z.boolean().default(true),
      }),
    )
    .optional(),
  /** Whether a fact above or below a section fills a field of its rows; others stay as they were remembered. */
  facts: z
    .array(z.object({ sheet: z.string(), section: z.number().int(), field: fieldName, isTaken: z.boolean() }))
    .optional(),
  /** Opens a file that is protected; never kept. */
  password: z.string().max(255).optional(),
})

export const importFile = z.object({
  file: fileHandle,
  fileName: z.string(),
  kind: recordKind,
  /** The program's guess until the user has said: a library of patents, or of demands. */
  kindIsGuessed: z.boolean(),
  source: z.string(),
  isIncluded: z.boolean(),
  /**
   * ready: rows can be shown; refused: `error` says why. `import.password` asks for one (choose it, and the file is
   * read again); `import.not-a-list` still has `sheets`, whose columns can be mapped by hand.
   */
  status: z.enum(['ready', 'refused']),
  error: errorBody.nullable(),
  /** The source whose profile its columns were read by; null where none fits. */
  profileOf: z.string().nullable(),
  sheets: z.array(importSheet),
})
export type ImportFile = z.infer<typeof importFile>
