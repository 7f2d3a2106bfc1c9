/** Everything about one demand: its problem statement, its fields, and what hangs on it. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Demand } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { isInTheWay } from '../../client/host-state.ts'
import { useDemand } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { RecordField } from '../../ui/record/record-field.tsx'
import { RecordFields } from '../../ui/record/record-fields.tsx'
import { RecordStatement } from '../../ui/record/record-statement.tsx'
import { RecordTabs } from '../../ui/record/record-tabs.tsx'
import { go } from '../../ui/route.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { RemoveDemand } from './remove-demand.tsx'
import { useDemandFields } from './use-demand-fields.tsx'

export function DemandDetail({ id }: { id: DemandId }) {
  const demand = useDemand(id)
  if (isInTheWay(demand)) return <ErrorNotice error={demand.error} />
  return demand.data ? <DemandRecord demand={demand.data} /> : null
}

/** Before its problem is confirmed, confirming it is what to press next. */
const isSettled = ({ problem }: Demand) => problem?.status !== 'suggested'

function DemandRecord({ demand }: { demand: Demand }) {
  const { t } = useTranslation()
  const { title, ...fields } = useDemandFields(demand)
  const record = { kind: 'demand', id: demand.id } as const
  return (
    <div className="nq-stack" style={{ gap: 14 }}>
      <h1 className="nq-record-title">
        <RecordField record={record} field={title} />
      </h1>
      <div className="nq-row">
        <Button type={isSettled(demand) ? 'primary' : 'default'} onClick={() => go('match', { demand: demand.id })}>
          {t('demands.toMatches')}
        </Button>
        <Button onClick={() => go('documents', { kind: 'matchSheet', ids: demand.id })}>{t('demands.toSheet')}</Button>
        {demand.confidential && <StatusTag tone="bad">{t('field.confidential')}</StatusTag>}
        <span className="nq-grow" />
        <RemoveDemand demand={demand} />
      </div>
      <section className="nq-panel nq-stack">
        <h2>{t('statement.ofDemand')}</h2>
        <RecordStatement record={record} statement={demand.problem} />
      </section>
      <RecordTabs record={record} fields={<RecordFields record={record} fields={Object.values(fields)} />} />
    </div>
  )
}
