/** The rows of a ranking as they are shown: filtered, one chosen, moved through by `J` and `K`, on to the next when decided. */
import { useCallback, useMemo, useState } from 'react'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { facetStates, keptRows, type MatchFilter } from './match-filter.ts'
import { nextOpen, type Ranked } from './ranked.ts'
import type { Leading } from './use-decide.ts'
import type { Desk } from './use-desk.ts'
import type { Subject } from './use-subject.ts'

export function useRows(all: readonly Ranked[], subject: Pick<Subject, 'by' | 'pairId'>, { filter, goesOn }: Desk) {
  const { by, pairId } = subject
  const [chosenId, choose] = useState(pairId)
  const [decided, setDecided] = useState<{ readonly id: string; readonly under: MatchFilter } | null>(null)
  const kept = useMemo(() => keptRows(all, by, filter), [all, by, filter])
  const facets = useMemo(() => facetStates(all, by, filter), [all, by, filter])
  // What was just decided stays in sight until one goes on, though the filter would hide it.
  const stayingId = decided?.under === filter && decided.id === chosenId ? chosenId : null
  const rows = useMemo(
    () => (stayingId === null ? kept : all.filter((row) => kept.includes(row) || row.id === stayingId)),
    [all, kept, stayingId],
  )
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosenId),
  )
  const chosen = rows[at]

  const hotkeys = useMemo(() => {
    const move = (step: number) => () => choose(rows[at + step]?.id ?? rows[at]?.id ?? null)
    return { j: move(1), ArrowDown: move(1), k: move(-1), ArrowUp: move(-1) }
  }, [rows, at])
  useHotkeys(hotkeys)

  const onDecided = useCallback(
    (id: string) => {
      setDecided({ id, under: filter })
      // What is chosen by its place alone would slip to another row. Who has moved on meanwhile stays there.
      const next = (goesOn ? nextOpen(rows, id) : null) ?? id
      choose((now) => ((now ?? rows[0]?.id) === id ? next : now))
    },
    [rows, goesOn, filter],
  )
  const leading = useMemo((): Leading => ({ onDecided, onUndone: choose }), [onDecided])
  return { rows, chosen, choose, facets, leading }
}
