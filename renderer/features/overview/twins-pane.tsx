/** Records that may be one, left for later at their import: decided here, one pair after the other. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { useUndoChange } from '../../client/editing-queries.ts'
import { useSettleTwin, useTwins } from '../../client/overview-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { RecordPane } from '../../ui/record-pane.tsx'
import { routeHash } from '../../ui/route.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'

type Twin = CallResult<'twins.list'>[number]

function TwinSide({ twin, side }: { twin: Twin; side: 'older' | 'newer' }) {
  const { t } = useTranslation()
  const record = twin[side]
  const section = twin.kind === 'supply' ? 'supplies' : 'demands'
  const notes = [
    record.number || (twin.kind === 'supply' ? t('twins.noNumber') : ''),
    record.owner || t('twins.noOwner'),
  ]
  return (
    <div>
      <StatusTag>{t(`twinsPane.${side}`)}</StatusTag>{' '}
      <a href={routeHash(section, { open: record.id })}>{record.title}</a>
      <p className="nq-quiet nq-small">{notes.filter((note) => note !== '').join(' · ')}</p>
    </div>
  )
}

function TwinPair({ twin }: { twin: Twin }) {
  const { t } = useTranslation()
  const fail = useFail()
  const settle = useSettleTwin()
  const push = useUndo()
  const undo = useUndoChange()
  const decide = async (decision: 'apart' | 'merge') => {
    try {
      const pair = { kind: twin.kind, older: twin.older.id, newer: twin.newer.id }
      const { edit } = await settle.mutateAsync({ ...pair, decision })
      if (edit === null) return
      push({ label: t('twinsPane.merged', { title: twin.older.title }), undo: () => undo.mutateAsync({ edit }) })
    } catch (error) {
      fail(error)
    }
  }
  return (
    <li className="nq-stack">
      <span className="nq-quiet nq-small">
        {t(`kind.${twin.kind}`)} · {t(`twins.${twin.likeness}`)}
      </span>
      <TwinSide twin={twin} side="older" />
      <TwinSide twin={twin} side="newer" />
      <div className="nq-row">
        <Button disabled={settle.isPending} onClick={() => void decide('merge')}>
          {t('twinsPane.merge')}
        </Button>
        <Button disabled={settle.isPending} onClick={() => void decide('apart')}>
          {t('twinsPane.apart')}
        </Button>
      </div>
    </li>
  )
}

export function TwinsPane({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const twins = useTwins()
  return (
    <RecordPane title={t('twinsPane.title')} onClose={onClose} onPrevious={undefined} onNext={undefined}>
      <p className="nq-quiet">{t('twinsPane.lead')}</p>
      {twins.isError && <ErrorNotice error={twins.error} onRetry={() => void twins.refetch()} />}
      {twins.data?.length === 0 && <p>{t('twinsPane.none')}</p>}
      <ul className="nq-twins">
        {twins.data?.map((twin) => (
          <TwinPair key={`${twin.older.id} ${twin.newer.id}`} twin={twin} />
        ))}
      </ul>
    </RecordPane>
  )
}
