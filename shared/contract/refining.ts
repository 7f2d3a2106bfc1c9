/**
 * The refine queue (深加工): record after record whose problem statement nobody has confirmed, with the passages of
 * its text that may be the statement.
 */
import { z } from 'zod'
import type { ImportBatchId } from '../domain/ids.ts'
import { enteredText } from './entered-text.ts'
import { read, write } from './method.ts'
import { demandId, problemStatement, supplyId } from './records.ts'

const recordRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('supply'), id: supplyId }),
  z.object({ kind: z.literal('demand'), id: demandId }),
])
export type RefineRef = z.infer<typeof recordRef>

/** Where the proposed statement was found: in the list's own column, in a passage of the text, or only in the title. */
export const PROPOSALS = ['column', 'passage', 'title'] as const

const filter = z.object({
  /** `null`: demands, then supplies. */
  kind: z.enum(['demand', 'supply']).nullable().default(null),
  /** The import that brought the record; `null`: any. */
  source: z
    .uuid()
    .transform((id) => id as ImportBatchId)
    .nullable()
    .default(null),
  proposal: z.enum(PROPOSALS).nullable().default(null),
  /** Only demands of this industry, and no supplies; `null`: any. */
  industry: z.string().min(1).max(60).nullable().default(null),
})
export type RefineFilter = z.infer<typeof filter>

/** The fields of a record's text, in which passages lie. */
const textField = z.enum(['title', 'abstract', 'description'])

const place = z.object({
  field: textField,
  /** UTF-16 offsets, end exclusive. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** So many passages are offered: as many as there are number keys. */
export const MOST_CANDIDATES = 9

const candidate = place.extend({
  text: z.string(),
  /** What it says: a trouble, an effect, or what something is for. */
  says: z.enum(['problem', 'effect', 'purpose']),
})

const refineRecord = z.object({
  record: recordRef,
  texts: z.array(z.object({ field: textField, text: z.string() })),
  /** What one goes by besides: who needs it and where, or whose patent it is. */
  facts: z.array(
    z.object({
      field: z.enum(['organisation', 'region', 'industry', 'applicants', 'applicationNumber']),
      value: z.string(),
    }),
  ),
  statement: problemStatement.nullable(),
  /** Best first. */
  candidates: z.array(candidate),
})
export type RefineRecord = z.infer<typeof refineRecord>

/** What the statement shall be. */
const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asProposed') }),
  /** `text`: what the person saw at that place. */
  place.extend({ kind: z.literal('passage'), text: z.string().max(2000) }),
  z.object({ kind: z.literal('typed'), text: enteredText().min(1).max(2000) }),
])
export type StatementChoice = z.infer<typeof choice>

const count = z.number().int().nonnegative()
const tally = z.object({ open: count, all: count })

export const refiningContract = {
  /** The next records of the queue behind one of them, or its first. */
  'refining.queue': read(
    filter.extend({ after: recordRef.nullable().default(null), limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ records: z.array(recordRef) }),
  ),
  /** How far one has come with the records of a source, or with all; `left`: what the whole filter keeps that is open. */
  'refining.progress': read(filter, z.object({ demand: tally, supply: tally, left: count })),
  /** @throws `record.notFound` */
  'refining.record': read(z.object({ record: recordRef }), refineRecord),
  /**
   * Statements that a list brought in a column of its own and that nobody has confirmed yet: how many
   * `refining.confirmColumn` would confirm, some of them, and how many are too short to be a statement.
   */
  'refining.column': read(
    filter,
    z.object({
      count,
      tooShort: count,
      sample: z.array(z.object({ record: recordRef, title: z.string(), statement: z.string() })),
    }),
  ),
  /** Confirms them all as one change, which `records.undo` takes back; `edit` is null where there were none. */
  'refining.confirmColumn': write(filter, z.object({ edit: z.uuid().nullable(), changed: count })),
  /**
   * Confirms the statement as it is proposed, as another passage, or as typed. `seen`: the statement that the person
   * saw. `edit` takes it back, with `records.undo`; null where nothing was different.
   * @throws `record.notFound`, `record.changedMeanwhile`
   */
  'refining.confirm': write(
    z.object({ record: recordRef, choice, seen: z.string().nullable() }),
    z.object({ statement: problemStatement, edit: z.uuid().nullable() }),
  ),
}
