/**
 * The fields of documents: what a template may name. Every value is text ready for paper, empty where it is not known,
 * or a yes or no, or a list. Their Chinese names and meanings stand in `resources/templates/fields.json`.
 */
import { z } from 'zod'

const text = z.string()
const flag = z.boolean()

export const associationFields = z.object({
  name: text,
  signatory: text,
  address: text,
  phone: text,
  pageHeader: text,
  sealSpace: flag,
})

/** On every document. */
const head = { association: associationFields, date: text }

const patent = z.object({
  place: text,
  title: text,
  number: text,
  publicationNumber: text,
  type: text,
  holder: text,
  inventors: text,
  abstract: text,
  problem: text,
  keywords: text,
  ipc: text,
  status: text,
  applied: text,
  granted: text,
  expires: text,
  remaining: text,
  transferModes: text,
  price: text,
  contact: text,
  phone: text,
  grade: text,
  warnings: text,
})

const demand = z.object({
  place: text,
  title: text,
  problem: text,
  description: text,
  organisation: text,
  organisationType: text,
  region: text,
  industry: text,
  keywords: text,
  budget: text,
  deadline: text,
  transferModes: text,
  contact: text,
  phone: text,
  station: text,
  confidential: flag,
})

/** Why the two belong together. */
const fit = { level: text, reason: text, uncovered: text, shortlisted: flag, note: text }
const fittingPatent = patent.extend(fit)
const fittingDemand = demand.extend(fit)

export const matchSheetFields = z.object({
  ...head,
  demand,
  count: text,
  onlyWeak: flag,
  hasPatents: flag,
  patents: z.array(fittingPatent),
})

export const reverseFields = z.object({
  ...head,
  holder: text,
  count: text,
  fitting: text,
  patents: z.array(patent.extend({ demands: z.array(fittingDemand) })),
})

export const letterFields = z.object({
  ...head,
  organisation: text,
  count: text,
  demands: z.array(demand.extend({ count: text, hasPatents: flag, patents: z.array(fittingPatent) })),
  hasExpert: flag,
  expert: z.array(text),
  hasRoute: flag,
  route: z.array(text),
  hasPolicies: flag,
  policies: z.array(text),
})

export const brochureFields = z.object({ ...head, count: text, patents: z.array(patent) })

export const messageFields = z.object({ ...head, count: text, several: flag, patents: z.array(patent) })

/** `code` is the number within the issue: 9-03. */
const entry = patent.extend(demand.shape).extend({ code: text })

export const bulletinFields = z.object({
  ...head,
  isSupply: flag,
  isDemand: flag,
  masthead: text,
  issue: text,
  title: text,
  count: text,
  groups: z.array(z.object({ industry: text, count: text, entries: z.array(entry) })),
})

export const figuresFields = z.object({
  ...head,
  title: text,
  period: text,
  figures: z.array(z.object({ name: text, value: text, total: text, unit: text })),
  lists: z.array(
    z.object({
      title: text,
      count: text,
      hasRows: flag,
      rows: z.array(z.object({ place: text, title: text, detail: text, by: text, date: text })),
    }),
  ),
})

/** Of each document that has a template. */
export const DOCUMENT_FIELDS = {
  matchSheet: matchSheetFields,
  reverse: reverseFields,
  bulletin: bulletinFields,
  letter: letterFields,
  brochure: brochureFields,
  message: messageFields,
  figures: figuresFields,
} as const
export type TemplatedDocument = keyof typeof DOCUMENT_FIELDS
export type DocumentData<D extends TemplatedDocument> = z.output<(typeof DOCUMENT_FIELDS)[D]>

export type PatentData = z.output<typeof patent>
export type DemandData = z.output<typeof demand>
export type Fit = Pick<z.output<typeof fittingPatent>, keyof typeof fit>
