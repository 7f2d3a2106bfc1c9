/** The best matches of a record, each a way into the match workbench. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DemandMatch, SupplyMatch } from '#shared/contract/matching.ts'
import { useApi } from '../../client/context.tsx'
import type { RecordName } from '../../client/editing-queries.ts'
import { demandRanking, patentRanking } from '../../client/workbench-queries.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { LevelTag } from '../level-tag.tsx'
import { go } from '../route.ts'
import { StatusTag } from '../tag.tsx'

const TOP = 5
/** Ranked as the workbench ranks, by the weights in use. */
const request = (id: string) => ({ id, top: TOP, weights: null })

export function RecordMatches({ record }: { record: RecordName }) {
  return record.kind === 'demand' ? <PatentsFor id={record.id} /> : <DemandsFor id={record.id} />
}

function PatentsFor({ id }: { id: string }) {
  const result = useQuery(patentRanking(useApi(), request(id)))
  const lines = result.data?.matches.map((match) => {
    const open = () => go('supplies', { open: match.supplyId })
    return <Line key={match.supplyId} match={match} by={match.applicants.join('; ')} onOpen={open} />
  })
  return <Matches to={{ demand: id }} error={result.error} lines={lines} />
}

function DemandsFor({ id }: { id: string }) {
  const result = useQuery(demandRanking(useApi(), request(id)))
  const lines = result.data?.matches.map((match) => {
    const open = () => go('demands', { open: match.demandId })
    return <Line key={match.demandId} match={match} by={match.organisation} onOpen={open} />
  })
  return <Matches to={{ supply: id }} error={result.error} lines={lines} />
}

interface Props {
  readonly to: Readonly<Record<string, string>>
  readonly error: unknown
  /** Undefined while they are worked out. */
  readonly lines: readonly React.ReactNode[] | undefined
}

function Matches({ to, error, lines }: Props) {
  const { t } = useTranslation()
  if (error !== null) return <ErrorNotice error={error} />
  if (lines === undefined) return <p className="nq-quiet">{t('editing.matches.working')}</p>
  if (lines.length === 0) return <p className="nq-quiet">{t('editing.matches.none')}</p>
  return (
    <div className="nq-stack">
      <ol className="nq-timeline">{lines}</ol>
      <div>
        <Button onClick={() => go('match', to)}>{t('editing.matches.all')}</Button>
      </div>
    </div>
  )
}

interface LineProps {
  readonly match: SupplyMatch | DemandMatch
  readonly by: string
  readonly onOpen: () => void
}

function Line({ match, by, onOpen }: LineProps) {
  const { t } = useTranslation()
  return (
    <li>
      <div className="nq-row" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
        <LevelTag level={match.level} />
        <div className="nq-grow">
          <button type="button" className="nq-text-link" onClick={onOpen}>
            {match.title}
          </button>
          <div className="nq-quiet nq-small">{by}</div>
        </div>
        {match.decision !== null && <StatusTag>{t(`editing.decisionValue.${match.decision.state}`)}</StatusTag>}
      </div>
    </li>
  )
}
