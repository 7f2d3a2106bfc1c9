/**
 * Two windows changed the same thing: both versions, and which one is to stay. Nothing is written before somebody says
 * so, and nothing is lost.
 */
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** The name of what both changed. */
  readonly what: string
  /** Both as one reads them; empty text for nothing. */
  readonly mine: string
  readonly theirs: string
  readonly busy?: boolean
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

export function ConflictChoice({ what, mine, theirs, busy = false, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation()
  const ref = useRef<HTMLDivElement>(null)
  // It comes as an answer to what one did: the next key belongs to it.
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={ref} tabIndex={-1} role="alertdialog" aria-label={t('editing.conflict.title', { field: what })}>
      <Alert
        type="warning"
        showIcon
        title={t('editing.conflict.title', { field: what })}
        description={
          <div className="nq-stack">
            <span>{t('editing.conflict.text')}</span>
            <dl className="nq-fields">
              <dt>{t('editing.conflict.mine')}</dt>
              <dd className="nq-text">{mine || t('editing.conflict.empty')}</dd>
              <dt>{t('editing.conflict.theirs')}</dt>
              <dd className="nq-text">{theirs || t('editing.conflict.empty')}</dd>
            </dl>
            <div className="nq-row">
              <Button loading={busy} onClick={onKeepMine}>
                {t('editing.conflict.keepMine')}
              </Button>
              <Button disabled={busy} onClick={onTakeTheirs}>
                {t('editing.conflict.takeTheirs')}
              </Button>
            </div>
          </div>
        }
      />
    </div>
  )
}
