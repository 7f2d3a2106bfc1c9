/** The demands as the match workbench lists them: how far each is decided, and what is new for it. */
import { z } from 'zod'
import { read } from './method.ts'
import { demandId } from './records.ts'

const count = z.number().int().nonnegative()

const workItem = z.object({
  id: demandId,
  title: z.string(),
  organisation: z.string(),
  region: z.string(),
  shortlisted: count,
  rejected: count,
  later: count,
  /** When its matches were last looked at; null: never. */
  seenAt: z.string().nullable(),
})

/** How the first twenty matches of a demand differ from those that were last looked at. */
const demandNews = z.object({
  demandId,
  /** Patents among them that came or changed since. */
  fresh: count,
  /** Patents that stood not among them, and those that no longer do; 0 where no list was remembered. */
  entered: count,
  left: count,
})

export type WorkItem = z.infer<typeof workItem>
export type DemandNews = z.infer<typeof demandNews>

export const workListContract = {
  /** Every demand in the order in which they were added, a short line each: some thousands at the most. */
  'matching.workList': read(z.object({}), z.array(workItem)),
  /**
   * The demands for whose matches something may have changed since they were looked at. Patents that came since are
   * ranked alone, and with the list that was looked at where they reach it; all patents where one of the list changed.
   * Scores drift with every import, so a patent at the very end of the twenty may be told or left out otherwise than the
   * list shows it.
   * Reports progress; other questions are answered in between. @throws `app.cancelled`
   */
  'matching.news': read(z.object({}), z.array(demandNews)),
}
