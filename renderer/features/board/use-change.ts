/** Changes a pair so that it can be undone: moves it, fills in a field, or notes what happened. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp, FollowUpCard, Stage } from '#shared/contract/follow-up.ts'
import { ApiError } from '../../client/api-error.ts'
import { type FollowUpWish, useCurrentCard, useSetFollowUp } from '../../client/board-queries.ts'
import { useUndo } from '../../ui/undo.tsx'

export type Fields = FollowUpWish['changes']

/** Of the fields that differ, the values of the first. */
function replaced(previous: FollowUp, current: FollowUp): Fields {
  const names = Object.keys(previous) as (keyof FollowUp)[]
  const changed = names.filter((name) => name !== 'version' && name !== 'updatedAt' && previous[name] !== current[name])
  return Object.fromEntries(changed.map((name) => [name, previous[name]]))
}

interface Wish {
  readonly card: FollowUpCard
  readonly fields: Fields
  /** The values that one saw when one began to change them. */
  readonly expects: Fields
  readonly remark?: string
  /** What was done, for the line with the undo button. */
  readonly label: string
}

type Values = Readonly<Record<string, unknown>>

/** Whether the card still says what one saw: another window may have written meanwhile. */
const stands = (card: Values | undefined, expects: Values): boolean =>
  card !== undefined && Object.keys(expects).every((name) => card[name] === expects[name])

/**
 * Resolves when it is stored.
 * @throws ApiError what the core says, or `record.changedMeanwhile`; nothing is changed then
 */
export function useChange() {
  const { t } = useTranslation(['ui', 'errors'])
  const { mutateAsync } = useSetFollowUp()
  const currentCard = useCurrentCard()
  const pushUndo = useUndo()
  return useCallback(
    async ({ card, fields, expects, remark = '', label }: Wish) => {
      const pair = { demandId: card.demandId, supplyId: card.supplyId }
      const change = async (changes: Fields, seen: Values, more: Partial<FollowUpWish>) => {
        if (stands(currentCard(pair), seen)) return mutateAsync({ ...pair, changes, ...more })
        throw new ApiError('record.changedMeanwhile', t('errors:record.changedMeanwhile'))
      }
      const store = async () => {
        const { previous, current, event } = await change(fields, expects, { remark })
        if (previous.version === current.version) return null
        const before = replaced(previous, current)
        const put = replaced(current, previous)
        return { label, undo: () => change(before, put, { undoes: event }) }
      }
      // The card shows it already: an undo that follows at once means this change.
      const stored = store()
      pushUndo(stored)
      await stored
    },
    [t, mutateAsync, currentCard, pushUndo],
  )
}

/** Moves a card to a stage. */
export function useMove() {
  const { t } = useTranslation()
  const change = useChange()
  return useCallback(
    (card: FollowUpCard, stage: Stage) => {
      const label = t('board.moved', { title: card.demandTitle, stage: t(`board.stage.${stage}`) })
      return change({ card, fields: { stage }, expects: { stage: card.stage }, label })
    },
    [change, t],
  )
}
