/** Decisions that staff make on a pair of demand and patent. */
import { z } from 'zod'
import { write } from './method.ts'
import { demandId, supplyId } from './records.ts'

export const REJECTION_REASONS = ['wrongObject', 'tooExpensive', 'alreadyTried', 'patentDead', 'other'] as const

export const decision = z.object({
  state: z.enum(['shortlisted', 'rejected']),
  /** Only with `rejected`. */
  reason: z.enum(REJECTION_REASONS).nullable(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
})

export type Decision = z.infer<typeof decision>

const decisionInput = z
  .object({
    state: z.enum(['shortlisted', 'rejected']),
    reason: z.enum(REJECTION_REASONS).nullable().default(null),
    note: z.string().max(2000).default(''),
  })
  .refine((d) => d.state === 'rejected' || d.reason === null, { path: ['reason'] })

export const decisionsContract = {
  /** Sets the decision on a pair, or takes it back (`decision: null`). Gives the one before, for undo. */
  'decisions.set': write(
    z.object({ demandId, supplyId, decision: decisionInput.nullable() }),
    z.object({ previous: decision.nullable(), current: decision.nullable() }),
  ),
}
