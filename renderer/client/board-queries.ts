/** What the follow-up board reads and writes. A change shows at once, and is taken back where it could not be stored. */
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FollowUp, FollowUpCard } from '#shared/contract/follow-up.ts'
import type { CallArgs, CallResult } from '#shared/contract/index.ts'
import { followUpChanged, keys } from './cache.ts'
import { useApi } from './context.tsx'

/** A change as a screen wishes it; which version it is made on is known when its turn comes. */
export type FollowUpWish = Omit<CallArgs<'followUp.set'>, 'seen'>
type Cards = CallResult<'followUp.list'>
type Pair = Pick<FollowUp, 'demandId' | 'supplyId'>

export function useFollowUps() {
  const api = useApi()
  return useQuery({ queryKey: keys.followUps, queryFn: ({ signal }) => api.call('followUp.list', {}, { signal }) })
}

/** @param version Of the pair: each change of it adds to its history. */
export function useFollowUpEvents({ demandId, supplyId }: Pair, version: number) {
  const api = useApi()
  return useQuery({
    queryKey: [...keys.followUpEvents, demandId, supplyId, version],
    queryFn: ({ signal }) => api.call('followUp.events', { demandId, supplyId }, { signal }),
  })
}

const isOf = (pair: { demandId: string; supplyId: string }) => (card: FollowUpCard) =>
  card.demandId === pair.demandId && card.supplyId === pair.supplyId

function patchCard(queries: QueryClient, pair: FollowUpWish, fields: object): void {
  queries.setQueryData<Cards>(
    keys.followUps,
    (known) => known && { cards: known.cards.map((card) => (isOf(pair)(card) ? { ...card, ...fields } : card)) },
  )
}

function cardOf(queries: QueryClient, pair: { demandId: string; supplyId: string }): FollowUpCard | undefined {
  return queries.getQueryData<Cards>(keys.followUps)?.cards.find(isOf(pair))
}

/**
 * One change after the other, each on the version that the one before it made: one may press faster than a change is
 * stored.
 */
export function useSetFollowUp() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    scope: { id: 'followUp' },
    mutationFn: (wish: FollowUpWish) =>
      api.call('followUp.set', { ...wish, seen: cardOf(queries, wish)?.version ?? 0 }),
    onMutate: async (wish) => {
      await queries.cancelQueries({ queryKey: keys.followUps })
      const before = cardOf(queries, wish)
      patchCard(queries, wish, wish.changes)
      return { before }
    },
    // Awaited: who is asked whose words are to stand has to choose on what the library says by now.
    onError: async (_error, wish, context) => {
      patchCard(queries, wish, context?.before ?? {})
      await queries.refetchQueries({ queryKey: keys.followUps })
    },
    onSuccess: ({ current }, wish) => patchCard(queries, wish, versionOf(queries, current)),
    onSettled: () => followUpChanged(queries),
  })
}

/** What was stored; the fields only while no later change of this window waits, whose values the card shows already. */
function versionOf(queries: QueryClient, current: FollowUp): Partial<FollowUp> {
  const { version, updatedAt } = current
  return queries.isMutating() > 1 ? { version, updatedAt } : current
}

/** The card as the window shows it now. */
export function useCurrentCard() {
  const queries = useQueryClient()
  return (pair: Pair) => cardOf(queries, pair)
}
