/** The end of the queue: nothing there yet, all done, or some left for later. */
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import type { RefineFilter } from '#shared/contract/refining.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { go } from '../../ui/route.ts'
import { KeyHint } from '../../ui/tag.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import type { Way } from './use-walk.ts'

interface Props {
  readonly filter: RefineFilter
  readonly counts: CallResult<'refining.progress'>
  readonly way: Way
  readonly onShowAll: () => void
}

function Skipped({ way }: { way: Way }) {
  const { t } = useTranslation()
  const hotkeys = useMemo(() => ({ Enter: way.again }), [way])
  useHotkeys(hotkeys)
  return (
    <EmptyState
      title={t('refine.end.skipped', { count: way.skipped })}
      actions={
        <Button type="primary" aria-keyshortcuts="Enter" onClick={way.again}>
          {t('refine.end.again')}
          <KeyHint>Enter</KeyHint>
        </Button>
      }
    >
      {t('refine.end.skippedWhy')}
    </EmptyState>
  )
}

export function QueueEnd({ filter, counts, way, onShowAll }: Props) {
  const { t } = useTranslation()
  const { demand, supply } = counts
  if (way.skipped > 0) return <Skipped way={way} />
  if (demand.all + supply.all === 0) {
    return (
      <EmptyState
        title={t('refine.end.empty')}
        actions={
          <Button type="primary" onClick={() => go('import')}>
            {t('refine.end.import')}
          </Button>
        }
      >
        {t('refine.end.emptyWhy')}
      </EmptyState>
    )
  }
  const isNarrowed = demand.open + supply.open > 0
  const toAll = (
    <Button type="primary" onClick={onShowAll}>
      {t('refine.end.showAll')}
    </Button>
  )
  const toMatch = (
    <Button type="primary" onClick={() => go('match')}>
      {t('refine.end.match')}
    </Button>
  )
  return (
    <EmptyState
      title={t(isNarrowed ? 'refine.end.narrowed' : 'refine.end.done')}
      actions={isNarrowed ? toAll : toMatch}
    >
      {t(isNarrowed ? 'refine.end.narrowedWhy' : 'refine.end.doneWhy', { kind: filter.kind ?? '' })}
    </EmptyState>
  )
}
