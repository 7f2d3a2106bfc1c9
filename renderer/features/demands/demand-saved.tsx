/** A demand was saved: what to do next, within reach of the next key. */
import { Button, type GetRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Demand } from '#shared/contract/records.ts'
import { go } from '../../ui/route.ts'
import { StatementMark } from '../../ui/statement-mark.tsx'

interface Props {
  readonly demand: Demand
  readonly onNext: () => void
  readonly onOpen: (id: string) => void
}

export function DemandSaved({ demand, onNext, onOpen }: Props) {
  const { t } = useTranslation()
  const first = useRef<GetRef<typeof Button>>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div className="nq-record-body nq-stack" style={{ gap: 14 }}>
      <p role="status">{t('editing.form.saved', { title: demand.title })}</p>
      {demand.problem !== null && (
        <div>
          <StatementMark statement={demand.problem} /> <span className="nq-text">{demand.problem.text}</span>
        </div>
      )}
      <div className="nq-row">
        <Button ref={first} type="primary" onClick={() => go('match', { demand: demand.id })}>
          {t('editing.form.seeMatches')}
        </Button>
        <Button onClick={onNext}>{t('editing.form.nextOne')}</Button>
        <Button onClick={() => onOpen(demand.id)}>{t('editing.form.seeRecord')}</Button>
      </div>
    </div>
  )
}
