/** How many things each step of the wizard has to look at, and what importing would write. */
import { useImportSession } from './import-session.tsx'
import { useCounts, useDifference, useTwins } from './session-queries.ts'
import { askedColumns, isReady, isRefused, type Step } from './wizard-state.ts'

const FIRST = 1

export interface Asks {
  readonly asks: Readonly<Record<Step, number>>
  /** Rows that importing would add or change; null until it is known. */
  readonly toWrite: number | null
  /** Rows that the library has just so. */
  readonly unchanged: number
}

export function useAsks(): Asks {
  const { files } = useImportSession()
  const ready = files.filter(isReady)
  const counts = useCounts(ready.map(({ file }) => file))
  const difference = useDifference('changed', FIRST).data?.counts
  const twins = useTwins(FIRST).data?.counts
  return {
    asks: {
      files: files.filter(isRefused).length,
      columns: files.reduce((sum, file) => sum + askedColumns(file), 0),
      rows: ready.length,
      difference: difference ? difference.changed + difference.gone : 0,
      twins: twins?.later ?? 0,
    },
    toWrite: counts && counts.new + counts.changed,
    unchanged: counts?.unchanged ?? 0,
  }
}
