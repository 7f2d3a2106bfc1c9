/** The refine queue in the command palette: what the buttons under the statement do. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../ui/commands.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import type { Way } from './use-walk.ts'

interface Actions {
  readonly way: Way
  /** False where nothing is chosen or written. */
  readonly canConfirm: boolean
  readonly confirm: () => void
  readonly edit: () => void
}

export function useRefineCommands({ way, canConfirm, ...actions }: Actions): void {
  const { t } = useTranslation()
  const confirm = useLatest(actions.confirm)
  const edit = useLatest(actions.edit)
  const skip = useLatest(way.skip)
  const step = useLatest(way.step)
  const { back, on } = way.canStep
  const commands = useMemo(
    (): readonly Command[] => [
      ...(canConfirm ? [{ id: 'refine.confirm', label: t('refine.confirm'), keys: 'Enter', run: confirm }] : []),
      { id: 'refine.edit', label: t('statement.edit'), keys: 'E', run: edit },
      { id: 'refine.skip', label: t('refine.skip'), keys: 'S', run: skip },
      ...(on ? [{ id: 'refine.next', label: t('action.next'), keys: 'J', run: () => step(1) }] : []),
      ...(back ? [{ id: 'refine.previous', label: t('action.previous'), keys: 'K', run: () => step(-1) }] : []),
    ],
    [t, canConfirm, confirm, edit, skip, step, back, on],
  )
  useCommands(commands)
}
