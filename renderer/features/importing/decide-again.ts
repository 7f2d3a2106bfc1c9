/** Says in a new session of the same files what was decided in the one that is no more. */
import type { ImportSessionId } from '#shared/domain/ids.ts'
import type { ApiClient } from '../../client/api-client.ts'
import { type Changed, type Decided, keptLost, type Twin, twinsAgain } from './decided.ts'

/** The most that the contract gives or takes at once. */
const PAGE = 5000

async function allPages<T>(ask: (page: { offset: number; limit: number }) => Promise<{ total: number; items: T[] }>) {
  const all: T[] = []
  for (;;) {
    const { total, items } = await ask({ offset: all.length, limit: PAGE })
    all.push(...items)
    if (all.length >= total || items.length === 0) return all
  }
}

async function keepAgain(api: ApiClient, session: ImportSessionId, decided: Decided): Promise<string[]> {
  const { keptOfAll, kept } = decided
  if (keptOfAll !== null) await api.call('importSession.keep', { session, records: 'all', fields: keptOfAll })
  if (kept.length === 0) return []
  for (const { record, fields } of kept) await api.call('importSession.keep', { session, records: [record], fields })
  const changed = await allPages<Changed>((page) =>
    api.call('importSession.difference', { session, group: 'changed', ...page }),
  )
  return keptLost(decided, changed)
}

async function decideTwinsAgain(api: ApiClient, session: ImportSessionId, decided: Decided): Promise<string[]> {
  if (Object.keys(decided.twins).length === 0) return []
  const found = await allPages<Twin>((page) => api.call('importSession.twins', { session, ...page }))
  const { decisions, lost } = twinsAgain(decided, found)
  for (let i = 0; i < decisions.length; i += PAGE) {
    await api.call('importSession.decideTwins', { session, decisions: decisions.slice(i, i + PAGE) })
  }
  return [...lost]
}

/**
 * The twins first: a merge makes a record of the library one that differs, of which a field may be kept.
 * @returns the titles of records about which a decision no longer applies
 * @throws ApiError what the core answers
 */
export async function decideAgain(api: ApiClient, session: ImportSessionId, decided: Decided): Promise<string[]> {
  const twins = await decideTwinsAgain(api, session, decided)
  const kept = await keepAgain(api, session, decided)
  return [...new Set([...twins, ...kept])]
}
