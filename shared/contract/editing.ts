/**
 * Changing records by hand: fields, one or many at once, with a history that can be gone back through; demands taken
 * down in the field; and drafts, which outlive a crash.
 */
import { z } from 'zod'
import { enteredText } from './entered-text.ts'
import { read, write } from './method.ts'
import { CHANNELS, demand, demandId, partialDate, supply, transferMode } from './records.ts'

const text = enteredText().max(20_000)
const words = z.array(enteredText().min(1).max(300)).max(200)

/** The fields of a supply that a person may change, each with the shape it must have. */
export const supplyEdit = z
  .object({
    title: text.min(1).max(500),
    applicationNumber: text.max(60),
    publicationNumber: text.max(60).nullable(),
    patentType: supply.shape.patentType,
    legalStatus: supply.shape.legalStatus,
    applicants: words,
    inventors: words,
    abstract: text,
    keywords: words,
    ipc: words,
    applicationDate: partialDate.nullable(),
    grantDate: partialDate.nullable(),
    transferModes: z.array(transferMode),
    price: text.max(300),
    contactName: text.max(100),
    contactPhone: text.max(100),
    grade: text.max(40),
  })
  .partial()

export const demandEdit = z
  .object({
    title: text.min(1).max(500),
    description: text,
    organisation: text.max(200),
    organisationType: text.max(60),
    region: text.max(200),
    industry: text.max(60),
    keywords: words,
    budget: text.max(300),
    deadline: partialDate.nullable(),
    transferModes: z.array(transferMode),
    confidential: z.boolean(),
    contactName: text.max(100),
    contactPhone: text.max(100),
    channel: z.enum(CHANNELS).nullable(),
    station: text.max(100),
  })
  .partial()

export type SupplyEdit = z.infer<typeof supplyEdit>
export type DemandEdit = z.infer<typeof demandEdit>

const editId = z.uuid()
const value = z.union([z.string(), z.array(z.string()), z.boolean(), z.null()])
export type FieldValue = z.infer<typeof value>

const fieldChange = z.object({ field: z.string(), before: value, after: value })
export type FieldChange = z.infer<typeof fieldChange>

export const CHANGE_KINDS = [
  'created',
  'edited',
  'imported',
  'undone',
  'statement',
  'decision',
  'followUp',
  'removed',
  'merged',
] as const

/** One change of one record, as it stands in its history. */
export const recordChange = z.object({
  id: editId,
  kind: z.enum(CHANGE_KINDS),
  by: z.string(),
  at: z.string(),
  /**
   * `problemStatement` and `statementStatus` are those of its statement. A decision's are `decision` (its state, null:
   * none) and `reason`.
   */
  fields: z.array(fieldChange),
  /** What it was, in words, where it is no field: an import's file, the other side of a decision or of a merge. */
  note: z.string(),
  /** How many records the change touched. */
  records: z.number().int().positive(),
  /** Whether `records.undo` can take it back from this record: nothing of it was changed again since. */
  canUndo: z.boolean(),
  isUndone: z.boolean(),
  /** The title of the record to which it was done, where that was merged into this one; empty otherwise. */
  of: z.string(),
})
export type RecordChange = z.infer<typeof recordChange>

const recordRef = z.object({ kind: z.enum(['supply', 'demand']), id: z.uuid() })

const outcome = z.object({
  /** To take the change back with `records.undo`; null where nothing was different. */
  edit: editId.nullable(),
  changed: z.number().int(),
})

export const editingContract = {
  /**
   * Changes fields of supplies, all or none. `expected`: the values the person saw, for a single record; where the
   * library holds another by now (a second window), nothing is written.
   * @throws `record.changedMeanwhile` (details: title, field; theirs: the value there is, as JSON), `record.notFound`,
   * `record.numberTaken` (details: number, title), `record.numberInvalid` (details: number, reason)
   */
  'supplies.update': write(
    z.object({
      ids: z.array(supply.shape.id).min(1).max(100_000),
      changes: supplyEdit,
      expected: supplyEdit.optional(),
    }),
    outcome,
  ),
  'demands.update': write(
    z.object({ ids: z.array(demandId).min(1).max(100_000), changes: demandEdit, expected: demandEdit.optional() }),
    outcome,
  ),
  /** A demand taken down by hand (需求一键填报). A problem statement is proposed where none is given. */
  'demands.create': write(
    z.object({
      fields: demandEdit.required({ title: true }),
      problemStatement: enteredText().max(2000).default(''),
    }),
    demand,
  ),
  /** Takes a demand or patent that was made by hand out again. @throws `record.inUse`, `record.imported` */
  'records.remove': write(z.object({ record: recordRef }), outcome),
  /**
   * Takes an edit back, from all records or from one; what comes of it is an edit again, which can be taken back too.
   * @throws `record.changedMeanwhile` where a field was changed again since (details: title, field, theirs),
   * `record.notUndoable`, `record.numberTaken`, `record.mergeTouched` (a merge, where something of it was changed since)
   */
  'records.undo': write(z.object({ edit: editId, record: recordRef.optional() }), outcome),
  /** Everything that happened to a record, the latest first. */
  'records.history': read(z.object({ record: recordRef }), z.array(recordChange)),
  /** Passages that would do as the problem statement of a demand that is being written; the best first. */
  'problemStatements.propose': read(
    z.object({ title: z.string().max(500), description: text }),
    z.object({ passages: z.array(z.object({ text: z.string(), field: z.enum(['title', 'description']) })) }),
  ),
  /** Organisations that the library knows, with what their last demand says of them; those with most demands first. */
  'demands.organisations': read(
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }),
    z.array(
      demand
        .pick({ organisation: true, organisationType: true, region: true, industry: true })
        .extend({ contactName: z.string(), contactPhone: z.string(), demands: z.number().int() }),
    ),
  ),
  /** Demands that one may be writing down a second time: the likelier first, three at most. */
  'demands.similar': read(
    z.object({ title: enteredText().max(500), organisation: enteredText().max(200), region: enteredText().max(200) }),
    z.array(demand.pick({ id: true, title: true, organisation: true, region: true })),
  ),
  /** What one has typed and not saved. `key` names the form and the record. */
  'drafts.all': read(z.object({}), z.array(z.object({ key: z.string(), text: z.string(), at: z.string() }))),
  /** `null` gives it up. */
  'drafts.set': write(
    z.object({ key: z.string().min(1).max(200), text: z.string().max(100_000).nullable() }),
    z.object({}),
  ),
}
