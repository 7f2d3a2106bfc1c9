/** What a record asks for or offers, where no pair is on the screen to show it. */
import { useTranslation } from 'react-i18next'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { useDemand, useSupply } from '../../client/queries.ts'
import { StatementMark } from '../../ui/statement-mark.tsx'
import type { Direction } from './use-subject.ts'

export function SubjectText({ by, id }: { by: Direction; id: string }) {
  const { t } = useTranslation()
  const demand = useDemand(by === 'demand' ? (id as DemandId) : null).data
  const supply = useSupply(by === 'supply' ? (id as SupplyId) : null).data
  const record = demand ?? supply
  if (record === undefined) return null
  return (
    <div className="nq-panel nq-stack" style={{ marginBottom: 12 }}>
      <h3>{record.title}</h3>
      <p>
        {t(by === 'demand' ? 'statement.ofDemand' : 'statement.ofSupply')} <StatementMark statement={record.problem} />{' '}
        {record.problem?.text}
      </p>
      <p className="nq-text">{demand?.description ?? supply?.abstract}</p>
    </div>
  )
}
