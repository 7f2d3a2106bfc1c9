/** The workbench of a library that has nothing to match yet. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStats } from '../../client/queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { go } from '../../ui/route.ts'
import type { Direction } from './use-subject.ts'
import { Working } from './working.tsx'

export function NoSubject({ by }: { by: Direction }) {
  const { t } = useTranslation()
  const stats = useStats()
  const count = by === 'demand' ? stats.data?.demands : stats.data?.supplies
  if (count !== 0) return <Working />
  return (
    <div className="nq-match-wide">
      <EmptyState
        title={t(by === 'demand' ? 'demands.emptyTitle' : 'supplies.emptyTitle')}
        actions={
          <Button type="primary" onClick={() => go('import', { kind: by })}>
            {t(`import.${by}.button`)}
          </Button>
        }
      >
        {t(by === 'demand' ? 'demands.emptyText' : 'supplies.emptyText')}
      </EmptyState>
    </div>
  )
}
