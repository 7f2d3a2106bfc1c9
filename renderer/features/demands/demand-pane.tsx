/** Everything about one demand, with its problem statement to confirm or edit. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Demand, DemandListItem } from '#shared/contract/records.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { useDemand } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FieldList } from '../../ui/field-list.tsx'
import { useNeighbours } from '../../ui/neighbours.ts'
import { RecordPane } from '../../ui/record-pane.tsx'
import { go } from '../../ui/route.ts'
import { SourceText } from '../../ui/source-text.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { DemandStatement } from './demand-statement.tsx'

interface Props {
  readonly rows: readonly DemandListItem[]
  readonly openId: string
  readonly onOpen: (id: string | null) => void
}

export function DemandPane({ rows, openId, onOpen }: Props) {
  const { t } = useTranslation()
  const { before, after } = useNeighbours(rows, openId)
  return (
    <RecordPane
      title={t('demands.one')}
      onClose={() => onOpen(null)}
      onPrevious={before && (() => onOpen(before.id))}
      onNext={after && (() => onOpen(after.id))}
    >
      <DemandDetail key={openId} id={openId as DemandId} />
    </RecordPane>
  )
}

function DemandDetail({ id }: { id: DemandId }) {
  const demand = useDemand(id)
  if (demand.isError) return <ErrorNotice error={demand.error} />
  return demand.data ? <DemandFields demand={demand.data} /> : null
}

function DemandFields({ demand }: { demand: Demand }) {
  const { t } = useTranslation()
  return (
    <div className="nq-stack" style={{ gap: 14 }}>
      <h1>
        <SourceText field="title" text={demand.title} statement={demand.problem} />
      </h1>
      <div className="nq-row">
        <Button type="primary" onClick={() => go('match', { demand: demand.id })}>
          {t('demands.toMatches')}
        </Button>
        {demand.confidential && <StatusTag tone="bad">{t('field.confidential')}</StatusTag>}
      </div>
      <section className="nq-panel nq-stack">
        <h2>{t('statement.ofDemand')}</h2>
        <DemandStatement demand={demand} />
      </section>
      <section className="nq-stack">
        <h2>{t('field.description')}</h2>
        <SourceText field="description" text={demand.description || t('value.empty')} statement={demand.problem} />
      </section>
      <FieldList
        rows={[
          [t('field.organisation'), demand.organisation],
          [t('field.organisationType'), demand.organisationType],
          [t('field.region'), demand.region],
          [t('field.industry'), demand.industry],
          [t('field.keywords'), demand.keywords.join('; ')],
          [t('field.budget'), demand.budget],
          [t('field.deadline'), demand.deadline],
          [t('field.transferModes'), demand.transferModes.map((mode) => t(`transferMode.${mode}`)).join('; ')],
          [t('field.contactName'), demand.contactName],
          [t('field.contactPhone'), demand.contactPhone],
        ]}
      />
    </div>
  )
}
