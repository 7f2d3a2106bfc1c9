/** Decisions that staff make on a pair of demand and patent. */
import { z } from 'zod'
import { enteredText } from './entered-text.ts'
import { read, write } from './method.ts'
import { demandId, supplyId } from './records.ts'

export const REJECTION_REASONS = ['wrongObject', 'tooExpensive', 'alreadyTried', 'patentDead', 'other'] as const

/** `later`: looked at, and put off. */
export const DECISION_STATES = ['shortlisted', 'rejected', 'later'] as const

export const decision = z.object({
  state: z.enum(DECISION_STATES),
  /** Only with `rejected`. */
  reason: z.enum(REJECTION_REASONS).nullable(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
})

export type Decision = z.infer<typeof decision>

/** What a pair's decision became; `state` is null where it was taken back. */
export const decisionChange = decision.extend({ state: decision.shape.state.nullable() })

const decisionInput = z
  .object({
    state: z.enum(DECISION_STATES),
    reason: z.enum(REJECTION_REASONS).nullable().default(null),
    note: enteredText().max(2000).default(''),
  })
  .refine((d) => d.state === 'rejected' || d.reason === null, { path: ['reason'] })

export const decisionsContract = {
  /**
   * Sets the decision on a pair, or takes it back (`decision: null`). Gives the one before, for undo. `seen`: when the
   * decision was made that the window shows (null: none); left out, whatever stands there is replaced.
   * @throws `record.changedMeanwhile` where another stands there by now (a second window)
   */
  'decisions.set': write(
    z.object({ demandId, supplyId, decision: decisionInput.nullable(), seen: z.string().nullable().optional() }),
    z.object({ previous: decision.nullable(), current: decision.nullable() }),
  ),
  /** Every decision that was made on a pair, the latest first. */
  'decisions.history': read(z.object({ demandId, supplyId }), z.array(decisionChange)),
}
