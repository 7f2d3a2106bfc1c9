/** Following a shortlisted pair up (对接), from the recommendation until a contract is signed and put to use. */
import { z } from 'zod'
import { enteredText } from './entered-text.ts'
import { read, write } from './method.ts'
import { demandId, partialDate, supplyId } from './records.ts'

/** 推荐 → 已联系 → 已见面 → 有意向 → 签约 → 落地, or 终止. */
export const STAGES = ['recommended', 'contacted', 'met', 'interested', 'signed', 'landed', 'ended'] as const
export const stage = z.enum(STAGES)
export type Stage = z.infer<typeof stage>

const day = z.iso.date()
const line = enteredText().max(300)

export const followUp = z.object({
  demandId,
  supplyId,
  stage,
  /** The day on which it came to this stage. */
  since: day,
  nextStep: z.string(),
  /** The day by which the next step is due. */
  due: day.nullable(),
  responsible: z.string(),
  /** Of a contract, as written. */
  amount: z.string(),
  note: z.string(),
  /** Why it ended. */
  endReason: z.string(),
  /** Counts changes; a writer says which one it saw. */
  version: z.number().int(),
  updatedAt: z.string(),
})
export type FollowUp = z.infer<typeof followUp>

/** Why a patent that stands on the board may soon protect nothing, or does so no more. */
export const PATENT_RISKS = ['patentDead', 'expired', 'expiresSoon'] as const

/** A card of the board: what is followed up, with what one needs to see of both sides. */
export const followUpCard = followUp.extend({
  /** Null where the shortlist was taken back after the pair had been followed up: what was done stays. */
  shortlistedOn: day.nullable(),
  demandTitle: z.string(),
  organisation: z.string(),
  region: z.string(),
  /** Of the association's list; '' where the region names none of them. */
  county: z.string(),
  confidential: z.boolean(),
  supplyTitle: z.string(),
  applicationNumber: z.string().nullable(),
  holders: z.array(z.string()),
  patentRisk: z.enum(PATENT_RISKS).nullable(),
  /**
   * The day on which it came to each stage that it has reached: every one before its own too, and none that it was
   * moved back from.
   */
  reached: z.partialRecord(stage, day),
  /** Whole days at this stage, by this laptop's calendar. */
  days: z.number().int(),
  /** Days until the next step is due, negative where it is past; null without a day, and for landed and ended. */
  dueIn: z.number().int().nullable(),
  /** Due before today and not ended or landed. */
  overdue: z.boolean(),
})
export type FollowUpCard = z.infer<typeof followUpCard>

const eventId = z.uuid()

/** A move from stage to stage, or (`from` equals `to`) something that was noted at one. */
export const followUpEvent = z.object({
  id: eventId,
  from: stage,
  to: stage,
  on: day,
  note: z.string(),
  /** The event that this one took back. Both stay: they are the history. */
  undoes: eventId.nullable(),
  by: z.string(),
  at: z.string(),
})
export type FollowUpEvent = z.infer<typeof followUpEvent>

const pair = z.object({ demandId, supplyId })

export const followUpContract = {
  /**
   * All pairs that are followed up, and every shortlisted pair as `recommended` (a pair enters the board by being
   * shortlisted; version 0 until somebody changes something). What is due first comes first.
   */
  'followUp.list': read(
    z.object({ demandId: demandId.optional(), supplyId: supplyId.optional() }),
    z.object({ cards: z.array(followUpCard) }),
  ),
  /** What happened to a pair, the latest first. */
  'followUp.events': read(pair, z.array(followUpEvent)),
  /**
   * Changes what is given; a new stage without `since` counts from today. `seen`: the version on which the change was
   * made. `remark`: what happened, kept as an event. `undoes`: the event that this change takes back, a move by
   * moving back.
   * @throws `record.changedMeanwhile`, `record.notFound`, `followUp.notShortlisted` for a pair that is not on the
   * board, `followUp.dateInFuture` for a stage that would be reached later than today, `followUp.dateUnlikely`
   */
  'followUp.set': write(
    pair.extend({
      seen: z.number().int().nonnegative(),
      changes: z
        .object({
          stage,
          since: day,
          nextStep: line,
          due: day.nullable(),
          responsible: enteredText().max(60),
          amount: enteredText().max(100),
          note: enteredText().max(2000),
          endReason: line,
        })
        .partial(),
      remark: enteredText().max(500).default(''),
      undoes: eventId.nullable().default(null),
    }),
    z.object({ previous: followUp, current: followUp, event: eventId.nullable() }),
  ),
  /**
   * How many pairs stand at each stage now; how many reached it within the days given (all time without them), see
   * `reached` of a card. What is overdue, or due within a week.
   */
  'followUp.figures': read(
    z.object({ from: partialDate.optional(), to: partialDate.optional() }),
    z.object({
      stages: z.array(z.object({ stage, now: z.number().int(), reached: z.number().int() })),
      overdue: z.number().int(),
      dueSoon: z.number().int(),
    }),
  ),
}
