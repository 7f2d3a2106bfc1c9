/** Everything about one patent: its problem statement, its fields, and what hangs on it. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { expiryOf } from '#shared/domain/patent-warnings.ts'
import { isInTheWay } from '../../client/host-state.ts'
import { useSupply } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { RecordField } from '../../ui/record/record-field.tsx'
import { RecordFields } from '../../ui/record/record-fields.tsx'
import { RecordStatement } from '../../ui/record/record-statement.tsx'
import { RecordTabs } from '../../ui/record/record-tabs.tsx'
import { go } from '../../ui/route.ts'
import { SupplyWarnings } from './supply-warnings.tsx'
import { useSupplyFields } from './use-supply-fields.tsx'

export function SupplyDetail({ id }: { id: SupplyId }) {
  const query = useSupply(id)
  if (isInTheWay(query)) return <ErrorNotice error={query.error} />
  return query.data ? <SupplyRecord supply={query.data} /> : null
}

/** Before its problem is confirmed, confirming it is what to press next. */
const isSettled = ({ problem }: Supply) => problem?.status !== 'suggested'

function SupplyRecord({ supply }: { supply: Supply }) {
  const { t } = useTranslation()
  const fields = useSupplyFields(supply)
  const record = { kind: 'supply', id: supply.id } as const
  const { title, abstract, number, publicationNumber, patentType, legalStatus, grade, ...rest } = fields
  const expiry = { name: 'expiry', label: t('editing.expiry'), shown: expiryOf(supply) }
  const others = Object.values(rest)
  return (
    <div className="nq-stack" style={{ gap: 14 }}>
      <h1 className="nq-record-title">
        <RecordField record={record} field={title} />
      </h1>
      <SupplyWarnings supply={supply} />
      <div className="nq-row">
        <Button type={isSettled(supply) ? 'primary' : 'default'} onClick={() => go('match', { supply: supply.id })}>
          {t('supplies.toMatches')}
        </Button>
      </div>
      <section className="nq-panel nq-stack">
        <h2>{t('statement.ofSupply')}</h2>
        <RecordStatement record={record} statement={supply.problem} />
      </section>
      <RecordTabs
        record={record}
        fields={
          <RecordFields
            record={record}
            fields={[abstract, number, publicationNumber, patentType, legalStatus, expiry, grade, ...others]}
          />
        }
      />
    </div>
  )
}
