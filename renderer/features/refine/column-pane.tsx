/** Statements that lists brought in a column of their own: some of them to look at, and all confirmed with one key. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { KeyHint, StatusTag } from '../../ui/tag.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'

export type ColumnStatements = CallResult<'refining.column'>

interface OfferProps {
  readonly column: ColumnStatements
  readonly onLook: () => void
}

/** One line above the record: so many need no look one by one. */
export function ColumnOffer({ column, onLook }: OfferProps) {
  const { t } = useTranslation()
  useHotkeys({ a: onLook })
  return (
    <div className="nq-row nq-refine-offer">
      <span>{t('refine.column.offer', { count: column.count })}</span>
      <Button size="small" aria-keyshortcuts="a" onClick={onLook}>
        {t('refine.column.look')}
        <KeyHint>A</KeyHint>
      </Button>
    </div>
  )
}

interface PaneProps {
  readonly column: ColumnStatements
  readonly isConfirming: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ColumnPane({ column, isConfirming, onConfirm, onClose }: PaneProps) {
  const { t } = useTranslation()
  useHotkeys({ Enter: onConfirm, Escape: onClose })
  const { count, tooShort, sample } = column
  return (
    <section className="nq-panel nq-stack nq-refine-column" aria-label={t('refine.column.title', { count })}>
      <h2>{t('refine.column.title', { count })}</h2>
      <p className="nq-quiet">{t('refine.column.why')}</p>
      <h3>{t('refine.column.sample', { count: sample.length })}</h3>
      <ul>
        {sample.map(({ record, title, statement }) => (
          <li key={record.id}>
            <div>
              <StatusTag tone="info">{t(`refine.kind.${record.kind}`)}</StatusTag>{' '}
              <span className="nq-quiet">{title}</span>
            </div>
            <div className="nq-text">{statement}</div>
          </li>
        ))}
      </ul>
      {tooShort > 0 && <p className="nq-quiet">{t('refine.column.tooShort', { count: tooShort })}</p>}
      <div className="nq-row">
        <Button type="primary" loading={isConfirming} aria-keyshortcuts="Enter" onClick={onConfirm}>
          {t('refine.column.confirm', { count })}
          <KeyHint>Enter</KeyHint>
        </Button>
        <Button aria-keyshortcuts="Escape" onClick={onClose}>
          {t('refine.column.oneByOne')}
          <KeyHint>Esc</KeyHint>
        </Button>
      </div>
    </section>
  )
}
