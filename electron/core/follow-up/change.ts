/** Changes what is followed up: checks what was seen and the days, stores it, and keeps what happened as an event. */
import { AppError } from '#shared/contract/app-error.ts'
import type { FollowUp } from '#shared/contract/follow-up.ts'
import type { ParsedArgs } from '#shared/contract/index.ts'
import type { WritableDb } from '../library/database.ts'
import { dayAfter, localDay } from '../local-day.ts'
import { getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { correctDay, eventsOf, insertEvent } from './event-rows.ts'
import { getFollowUp, putFollowUp } from './follow-up-rows.ts'

export type FollowUpChange = ParsedArgs<'followUp.set'>

/** The association's work began later; an earlier day is a slip of the finger, as is one so many days ahead. */
const EARLIEST = '2000-01-01'
const FURTHEST_DUE_DAYS = 3653

function requireLikelyDays({ since, due }: FollowUpChange['changes'], today: string): void {
  if (since !== undefined && since > today) throw new AppError('followUp.dateInFuture', { date: since })
  const latest = dayAfter(today, FURTHEST_DUE_DAYS)
  const unlikely = [since, due].find((day) => day && (day < EARLIEST || day > latest))
  if (unlikely) throw new AppError('followUp.dateUnlikely', { date: unlikely })
}

/** @throws AppError `record.notFound`, `followUp.notShortlisted`, `record.changedMeanwhile` */
function requireSeen(db: WritableDb, { demandId, supplyId, seen, undoes }: FollowUpChange): FollowUp {
  // A stale window gets "not found" rather than a constraint error.
  getDemand(db, demandId)
  getSupply(db, supplyId)
  const stored = getFollowUp(db, { demandId, supplyId })
  if (stored === null) throw new AppError('followUp.notShortlisted')
  if (stored.version !== seen) throw new AppError('record.changedMeanwhile', { field: '', theirs: '' })
  const isKnown = undoes === null || eventsOf(db, { demandId, supplyId }).some(({ id }) => id === undoes)
  if (!isKnown) throw new AppError('record.notFound', { id: undoes })
  return stored
}

/** What a new stage brings with it: it counts from today, and what ended no more has no reason for it. */
function followingFrom(stored: FollowUp, changes: FollowUpChange['changes'], today: string): Partial<FollowUp> {
  if (changes.stage === undefined || changes.stage === stored.stage) return {}
  return { since: today, ...(stored.stage === 'ended' ? { endReason: '' } : {}) }
}

/** What is really given: a field that is there and undefined changes nothing. */
function givenOf(changes: FollowUpChange['changes']): Partial<FollowUp> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

const differs = (a: FollowUp, b: FollowUp): boolean => JSON.stringify(a) !== JSON.stringify(b)

function keepEvent(
  db: WritableDb,
  { change, previous, current }: { change: FollowUpChange; previous: FollowUp; current: FollowUp },
  who: { actor: string; today: string },
): string | null {
  const { remark, undoes } = change
  const isMove = previous.stage !== current.stage
  if (!isMove && previous.since !== current.since) correctDay(db, current, current.stage, current.since)
  if (!isMove && remark === '' && undoes === null) return null
  return insertEvent(db, current, {
    from: previous.stage,
    to: current.stage,
    on: isMove ? current.since : who.today,
    note: remark,
    undoes,
    by: who.actor,
    at: current.updatedAt,
  })
}

/**
 * Call it within a transaction. Where nothing is different, nothing is written and the version stays.
 * @throws AppError `record.notFound`, `followUp.notShortlisted`, `record.changedMeanwhile`, `followUp.dateInFuture`,
 * `followUp.dateUnlikely`
 */
export function changeFollowUp(
  db: WritableDb,
  change: FollowUpChange,
  { actor, now }: { actor: string; now: Date },
): { previous: FollowUp; current: FollowUp; event: string | null } {
  const previous = requireSeen(db, change)
  const today = localDay(now)
  requireLikelyDays(change.changes, today)
  const wanted = { ...previous, ...followingFrom(previous, change.changes, today), ...givenOf(change.changes) }
  const saysNothing = change.remark === '' && change.undoes === null
  if (saysNothing && !differs(previous, wanted)) return { previous, current: previous, event: null }
  const current = { ...wanted, version: previous.version + 1, updatedAt: now.toISOString() }
  putFollowUp(db, current, actor)
  const event = keepEvent(db, { change, previous, current }, { actor, today })
  return { previous, current, event }
}
