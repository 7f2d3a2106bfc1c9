/** `N` and `P`: the next and the previous record of the left column, both ranked before one asks for them. */
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../ui/commands.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'

/** The record on the screen is ranked first. */
const AFTER_MS = 120

export interface Steps {
  /** Undefined at the ends of the list. */
  readonly before: string | undefined
  readonly after: string | undefined
  readonly choose: (id: string) => void
}

/** @param prefetch Ranks a record in advance */
export function useSteps({ before, after, choose }: Steps, prefetch: (id: string) => void): void {
  const hotkeys = useMemo(
    () => ({ n: () => after !== undefined && choose(after), p: () => before !== undefined && choose(before) }),
    [after, before, choose],
  )
  useHotkeys(hotkeys)
  const { t } = useTranslation()
  const commands = useMemo((): readonly Command[] => {
    const next = { id: 'match.n', label: t('action.next'), keys: 'N', run: hotkeys.n }
    const previous = { id: 'match.p', label: t('action.previous'), keys: 'P', run: hotkeys.p }
    return [...(after === undefined ? [] : [next]), ...(before === undefined ? [] : [previous])]
  }, [hotkeys, after, before, t])
  useCommands(commands)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (after !== undefined) prefetch(after)
      if (before !== undefined) prefetch(before)
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [after, before, prefetch])
}
