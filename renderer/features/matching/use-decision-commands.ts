/** Deciding on the pair on the screen from the command palette, as the buttons do it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/contract/decisions.ts'
import { type Command, useCommands } from '../../ui/commands.tsx'

type Key = 's' | 'l' | 'r' | 'm'
const NONE: readonly Command[] = []

interface Deciding {
  readonly decision: Pick<Decision, 'state' | 'note'> | null
  readonly actions: Readonly<Record<Key, () => void>>
  readonly unreject: () => void
  /** False while a question is open, or a decision is being stored. */
  readonly isActive: boolean
}

export function useDecisionCommands({ decision, actions, unreject, isActive }: Deciding): void {
  const { t } = useTranslation()
  const state = decision?.state
  const hasNote = (decision?.note ?? '') !== ''
  const commands = useMemo(() => {
    if (!isActive) return NONE
    const of = (key: Key, label: string): Command => ({
      id: `match.${key}`,
      label,
      keys: key.toUpperCase(),
      run: actions[key],
    })
    const word = (wanted: 'shortlisted' | 'later') =>
      t(state === wanted ? `workbench.undo.${wanted}` : `workbench.do.${wanted}`)
    return [
      of('s', word('shortlisted')),
      of('l', word('later')),
      state === 'rejected'
        ? { id: 'match.unreject', label: t('decision.unreject'), run: unreject }
        : of('r', t('decision.reject')),
      of('m', t(hasNote ? 'workbench.note.edit' : 'workbench.note.add')),
    ]
  }, [state, hasNote, actions, unreject, isActive, t])
  useCommands(commands)
}
