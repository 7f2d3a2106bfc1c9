/** Supplies and demands as they cross the contract, and the calls that list and show them. */
import { z } from 'zod'
import type { DemandId, ProblemStatementId, SupplyId } from '../domain/ids.ts'
import { LEGAL_STATUSES } from '../domain/legal-status.ts'
import { read, write } from './method.ts'

export const supplyId = z.uuid().transform((id) => id as SupplyId)
export const demandId = z.uuid().transform((id) => id as DemandId)
const problemStatementId = z.uuid().transform((id) => id as ProblemStatementId)

/** `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. */
export const partialDate = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)

export const patentType = z.enum(['invention', 'utilityModel', 'design'])
export const legalStatus = z.enum(LEGAL_STATUSES)
/** A shipped code, or the word of an association's own mode (`shared/domain/transfer-mode.ts`). */
export const transferMode = z.string().trim().min(1).max(30)

/** How a demand came to the association: 走访, 座谈, 问卷, 站点. */
export const CHANNELS = ['visit', 'meeting', 'questionnaire', 'station'] as const

/**
 * Where a problem statement was taken from: a field of the record and UTF-16 offsets into it. `start` equals `end`
 * where a later list changed the field and the passage is no longer in it; a statement that a person confirmed
 * stays all the same.
 */
const extractedOrigin = z.object({
  kind: z.literal('extracted'),
  field: z.enum(['title', 'abstract', 'description', 'problemStatement']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** Typed by a person. */
const typedOrigin = z.object({ kind: z.literal('typed'), by: z.string(), at: z.string() })

export const problemStatement = z.object({
  id: problemStatementId,
  text: z.string(),
  status: z.enum(['suggested', 'confirmed']),
  origin: z.discriminatedUnion('kind', [extractedOrigin, typedOrigin]),
})

export const supply = z.object({
  id: supplyId,
  title: z.string(),
  /** Normal form; null where the list gave none that could be read. */
  applicationNumber: z.string().nullable(),
  /** As it was written in the list. */
  applicationNumberRaw: z.string(),
  publicationNumber: z.string().nullable(),
  patentType: patentType.nullable(),
  legalStatus: legalStatus.nullable(),
  applicants: z.array(z.string()),
  inventors: z.array(z.string()),
  abstract: z.string(),
  keywords: z.array(z.string()),
  ipc: z.array(z.string()),
  applicationDate: partialDate.nullable(),
  grantDate: partialDate.nullable(),
  transferModes: z.array(transferMode),
  /** As written: 面议, 10-20万元. */
  price: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** The association's own grading (分级); empty where nobody graded it. Lists do not fill it. */
  grade: z.string(),
  problem: problemStatement.nullable(),
  updatedAt: z.string(),
})

export const demand = z.object({
  id: demandId,
  title: z.string(),
  description: z.string(),
  organisation: z.string(),
  organisationType: z.string(),
  region: z.string(),
  industry: z.string(),
  keywords: z.array(z.string()),
  budget: z.string(),
  deadline: partialDate.nullable(),
  transferModes: z.array(transferMode),
  confidential: z.boolean(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** Who passed it on, and how: taken down by hand, lists do not fill them. */
  channel: z.enum(CHANNELS).nullable(),
  station: z.string(),
  problem: problemStatement.nullable(),
  updatedAt: z.string(),
})

export type ProblemStatement = z.infer<typeof problemStatement>
export type Supply = z.infer<typeof supply>
export type Demand = z.infer<typeof demand>

const page = z.object({
  /** Words that must all occur in the title, the text, the number or a name; empty for all. */
  text: z.string().max(200).default(''),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(100_000).default(200),
})

const pageOf = <T extends z.ZodType>(item: T) => z.object({ total: z.number().int(), items: z.array(item) })

/** For a demand in the list: what has been decided so far. */
export const demandListItem = demand.extend({
  shortlisted: z.number().int(),
  rejected: z.number().int(),
})
export type DemandListItem = z.infer<typeof demandListItem>

const recordRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('supply'), id: supplyId }),
  z.object({ kind: z.literal('demand'), id: demandId }),
])

const seenStatement = z.string().max(20_000).nullable().optional()

export const recordsContract = {
  'supplies.list': read(page, pageOf(supply)),
  'supplies.get': read(z.object({ id: supplyId }), supply),
  'demands.list': read(page, pageOf(demandListItem)),
  'demands.get': read(z.object({ id: demandId }), demand),
  /**
   * Writes a problem statement by hand. Gives back what was stored. `seen`: the text that the window shows (null: none);
   * left out, whatever stands there is replaced.
   * @throws `record.changedMeanwhile` where another stands there by now (a second window; details: theirs, as JSON)
   */
  'problemStatements.write': write(
    z.object({ record: recordRef, text: z.string().trim().min(1).max(2000), seen: seenStatement }),
    problemStatement,
  ),
  /** Confirms the proposed statement as it stands. `seen` as in `problemStatements.write`. */
  'problemStatements.confirm': write(z.object({ record: recordRef, seen: seenStatement }), problemStatement),
  /** Loads the fictional sample lists, both or none; records already there are left as they are. */
  'sample.load': write(z.object({}), z.object({ supplies: z.number().int(), demands: z.number().int() })),
  /** Takes the sample records out again, with the decisions on them; those that a real list named since stay. */
  'sample.remove': write(z.object({}), z.object({ supplies: z.number().int(), demands: z.number().int() })),
}
