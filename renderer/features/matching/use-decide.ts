/** Deciding on a pair, with undo to whatever was decided before, and a question where another window was quicker. */
import { App, Button } from 'antd'
import { createElement, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { cut } from '#shared/text/cut.ts'
import { ApiError } from '../../client/api-error.ts'
import { type DecisionInput, useReadAnew, useSetDecision } from '../../client/workbench-queries.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import type { Ranked } from './ranked.ts'

const TITLE_SHOWN = 18
const CONFLICT = 'match.conflict'

type Wanted = DecisionInput['decision']

function shorten(title: string): string {
  return title.length > TITLE_SHOWN ? `${cut(title, TITLE_SHOWN)}…` : title
}

/** Where the reader is led. */
export interface Leading {
  /** After a decision was made (not taken back). */
  readonly onDecided: (id: string) => void
  /** After one was undone: to where it was made. */
  readonly onUndone: (id: string) => void
}

export function useDecide(row: Ranked, { onDecided, onUndone }: Leading) {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const { mutateAsync, isPending } = useSetDecision()
  const readAnew = useReadAnew()
  const push = useUndo()
  const fail = useFail()
  const { id, demandId, supplyId, title } = row
  const seen = row.decision?.at ?? null

  const store = useCallback(
    async (decision: Wanted, known: { seen?: string | null }) => {
      const stored = mutateAsync({ demandId, supplyId, decision, ...known }).then(({ previous, current }) => {
        const before = previous && { state: previous.state, reason: previous.reason, note: previous.note }
        return {
          label: t(`decision.done.${decision?.state ?? 'cleared'}`, { title: shorten(title) }),
          undo: async () => {
            await mutateAsync({ demandId, supplyId, decision: before, seen: current?.at ?? null })
            onUndone(id)
          },
        }
      })
      push(stored)
      await stored
    },
    [mutateAsync, id, demandId, supplyId, title, push, onUndone, t],
  )

  /** Another window has decided meanwhile: what it decided is shown, and one may still have one's own way. */
  const ask = useCallback(
    (decision: Wanted) => {
      readAnew()
      const insist = () => {
        notification.destroy(CONFLICT)
        store(decision, {}).catch(fail)
      }
      notification.warning({
        key: CONFLICT,
        duration: 0,
        placement: 'bottomRight',
        title: t('workbench.conflict.title', { title: shorten(title) }),
        description: t('workbench.conflict.about'),
        actions: createElement(Button, { size: 'small', onClick: insist }, t('workbench.conflict.insist')),
      })
    },
    [readAnew, notification, store, fail, title, t],
  )

  /** @returns whether it was stored; the user has been told why not */
  const decide = useCallback(
    async (decision: Wanted): Promise<boolean> => {
      try {
        await store(decision, { seen })
        if (decision !== null) onDecided(id)
        return true
      } catch (error) {
        if (error instanceof ApiError && error.code === 'record.changedMeanwhile') ask(decision)
        else fail(error)
        return false
      }
    },
    [store, seen, onDecided, id, ask, fail],
  )
  return { decide, busy: isPending }
}
