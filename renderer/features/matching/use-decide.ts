/** Deciding on a pair, with undo to whatever was decided before. */

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { cut } from '#shared/text/cut.ts'
import { type DecisionInput, useSetDecision } from '../../client/mutations.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import type { Ranked } from './ranked.ts'

const TITLE_SHOWN = 18

function shorten(title: string): string {
  return title.length > TITLE_SHOWN ? `${cut(title, TITLE_SHOWN)}…` : title
}

export function useDecide(row: Ranked) {
  const { t } = useTranslation()
  const { mutateAsync, isPending } = useSetDecision()
  const push = useUndo()
  const fail = useFail()
  const { demandId, supplyId, title } = row

  const decide = useCallback(
    async (decision: DecisionInput['decision']) => {
      try {
        const { previous } = await mutateAsync({ demandId, supplyId, decision })
        const before = previous && { state: previous.state, reason: previous.reason, note: previous.note }
        push({
          label: t(`decision.done.${decision?.state ?? 'cleared'}`, { title: shorten(title) }),
          undo: () => mutateAsync({ demandId, supplyId, decision: before }),
        })
      } catch (error) {
        fail(error)
      }
    },
    [mutateAsync, demandId, supplyId, title, push, fail, t],
  )
  return { decide, busy: isPending }
}
