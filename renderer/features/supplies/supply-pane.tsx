/** Everything about one patent, with its problem statement to confirm or edit. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { useSupply } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useNeighbours } from '../../ui/neighbours.ts'
import { RecordPane } from '../../ui/record-pane.tsx'
import { go } from '../../ui/route.ts'
import { SourceText } from '../../ui/source-text.tsx'
import { SupplyFields } from './supply-fields.tsx'
import { SupplyStatement } from './supply-statement.tsx'
import { SupplyWarnings } from './supply-warnings.tsx'

interface Props {
  readonly rows: readonly Supply[]
  readonly openId: string
  readonly onOpen: (id: string | null) => void
}

export function SupplyPane({ rows, openId, onOpen }: Props) {
  const { t } = useTranslation()
  const { before, after } = useNeighbours(rows, openId)
  return (
    <RecordPane
      title={t('supplies.one')}
      onClose={() => onOpen(null)}
      onPrevious={before && (() => onOpen(before.id))}
      onNext={after && (() => onOpen(after.id))}
    >
      <SupplyDetail key={openId} id={openId as SupplyId} />
    </RecordPane>
  )
}

function SupplyDetail({ id }: { id: SupplyId }) {
  const { t } = useTranslation()
  const query = useSupply(id)
  if (query.isError) return <ErrorNotice error={query.error} />
  const supply = query.data
  if (supply === undefined) return null
  return (
    <div className="nq-stack" style={{ gap: 14 }}>
      <h1>
        <SourceText field="title" text={supply.title} statement={supply.problem} />
      </h1>
      <SupplyWarnings supply={supply} />
      <div>
        <Button type="primary" onClick={() => go('match', { supply: supply.id })}>
          {t('supplies.toMatches')}
        </Button>
      </div>
      <section className="nq-panel nq-stack">
        <h2>{t('statement.ofSupply')}</h2>
        <SupplyStatement supply={supply} />
      </section>
      <section className="nq-stack">
        <h2>{t('field.abstract')}</h2>
        <SourceText field="abstract" text={supply.abstract || t('value.empty')} statement={supply.problem} />
      </section>
      <SupplyFields supply={supply} />
    </div>
  )
}
