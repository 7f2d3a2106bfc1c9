/** What changed in a list of matches since it was last looked at: after an import, or by other weights and words. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandResult } from '#shared/contract/matching.ts'
import { useFormats } from '../../ui/formats.ts'
import type { Ranked } from './ranked.ts'

interface Props {
  readonly lastLook: NonNullable<DemandResult['lastLook']>
  readonly rows: readonly Ranked[]
  /** So many rows are compared: the list was remembered this far. */
  readonly compared: number
}

export function LastLookLine({ lastLook, rows, compared }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const first = rows.slice(0, compared)
  const entered = first.filter(({ patent }) => patent?.wasRank === null)
  const fresh = entered.filter(({ patent }) => patent?.isNew).length
  const moved = first.filter(({ rank, patent }) => patent?.wasRank != null && patent.wasRank !== rank).length
  const { left, at } = lastLook
  if (entered.length + left.length + moved === 0) return null
  const told = [
    entered.length > 0 && t('workbench.since.entered', { count: entered.length, fresh }),
    left.length > 0 && t('workbench.since.left', { count: left.length }),
    moved > 0 && t('workbench.since.moved', { count: moved }),
  ].filter((part) => part !== false)
  return (
    <div className="nq-last-look">
      <span title={t('workbench.since.at', { at: formats.dateTime(at) })}>
        {t('workbench.since.title')}
        {told.join(t('match.comma'))}
      </span>
      {left.length > 0 && (
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'workbench.since.hide' : 'workbench.since.show')}
        </Button>
      )}
      {isOpen && (
        <ul>
          {left.map(({ supplyId, title, wasRank }) => (
            <li key={supplyId}>{t('workbench.since.was', { rank: wasRank, title })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
