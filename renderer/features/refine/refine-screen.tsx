/** The refine queue: record after record, until somebody stands behind every problem statement. */
import { Spin } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefineFilter } from '#shared/contract/refining.ts'
import { useIsConfirming, useRefineProgress } from '../../client/refine-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ColumnOffer, ColumnPane } from './column-pane.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ProgressLine } from './progress-line.tsx'
import { QueueEnd } from './queue-end.tsx'
import { RefineDesk } from './refine-desk.tsx'
import { useColumn } from './use-column.ts'
import { useFilter, WHOLE } from './use-filter.ts'
import { useWalk } from './use-walk.ts'
import './refine.css'

interface QueueProps {
  readonly filter: RefineFilter
  readonly onShowAll: () => void
}

function Queue({ filter, onShowAll }: QueueProps) {
  const { t } = useTranslation()
  const { queue, way, isReading } = useWalk(filter)
  const progress = useRefineProgress(filter)
  const column = useColumn(filter, way.restart)
  const isSettled = !useIsConfirming() && !progress.isFetching && !queue.isFetching
  const isAtEnd = way.current === null && !isReading && isSettled
  const isOutdated = (progress.data?.left ?? 0) > way.skipped && progress.dataUpdatedAt > queue.dataUpdatedAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way is made anew each time
  useEffect(() => {
    if (isAtEnd && isOutdated) void way.restart()
  }, [isAtEnd, isOutdated])
  if (queue.isError) return <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />
  return (
    <>
      {progress.data && <ProgressLine counts={progress.data} kind={filter.kind} skipped={way.skipped} />}
      {column.column && !column.isOpen && <ColumnOffer column={column.column} onLook={() => column.setOpen(true)} />}
      {column.column && column.isOpen ? (
        <ColumnPane
          column={column.column}
          isConfirming={column.isConfirming}
          onConfirm={() => void column.run()}
          onClose={() => column.setOpen(false)}
        />
      ) : way.current !== null ? (
        <RefineDesk key={way.current.id} current={way.current} way={way} />
      ) : isReading ? (
        <Spin aria-label={t('refine.reading')} style={{ margin: 'auto' }} />
      ) : (
        progress.data && <QueueEnd filter={filter} counts={progress.data} way={way} onShowAll={onShowAll} />
      )}
    </>
  )
}

export function RefineScreen() {
  const { t } = useTranslation()
  const [filter, change] = useFilter()
  return (
    <div className="nq-screen nq-refine">
      <div className="nq-screen-head">
        <h1>{t('refine.title')}</h1>
        <FilterBar filter={filter} onChange={change} />
      </div>
      <Queue key={JSON.stringify(filter)} filter={filter} onShowAll={() => change(WHOLE)} />
    </div>
  )
}
