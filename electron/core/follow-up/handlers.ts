/** Calls on the follow-up of shortlisted pairs. */
import type { Handlers } from '../call-context.ts'
import { localDay } from '../local-day.ts'
import { listCards } from './cards.ts'
import { changeFollowUp } from './change.ts'
import { eventsOf } from './event-rows.ts'
import { followUpFigures } from './figures.ts'

type FollowUpMethods = 'followUp.list' | 'followUp.events' | 'followUp.set' | 'followUp.figures'

/** A month alone stands for all its days; days compare as texts. */
const firstDay = (date: string | undefined): string | null => (date === undefined ? null : `${date}-01`.slice(0, 10))
const lastDay = (date: string | undefined): string | null => (date === undefined ? null : `${date}-31`.slice(0, 10))

export const followUpHandlers: Pick<Handlers, FollowUpMethods> = {
  'followUp.list': (filter, { library, now }) => ({ cards: listCards(library.reading, filter, localDay(now())) }),
  'followUp.events': (pair, { library }) => eventsOf(library.reading, pair),
  'followUp.set': (change, { library, actor, now }) =>
    library.writing.transaction(() => changeFollowUp(library.writing, change, { actor, now: now() })).immediate(),
  'followUp.figures': ({ from, to }, { library, now }) =>
    followUpFigures(library.reading, { from: firstDay(from), to: lastDay(to) }, localDay(now())),
}
