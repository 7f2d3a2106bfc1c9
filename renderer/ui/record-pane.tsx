/** A record beside its list, not over it, so that the next row stays one click away. Escape closes it. */
import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from './use-hotkeys.ts'
import './record-pane.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** Undefined at the ends of the list. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly children: ReactNode
}

export function RecordPane({ title, onClose, onPrevious, onNext, children }: Props) {
  const { t } = useTranslation()
  const hotkeys = useMemo(
    () => ({ Escape: onClose, j: () => onNext?.(), k: () => onPrevious?.() }),
    [onClose, onNext, onPrevious],
  )
  useHotkeys(hotkeys)
  const previous = `${t('action.previous')} (K)`
  const next = `${t('action.next')} (J)`
  return (
    <aside className="nq-record" aria-label={title}>
      <header className="nq-row">
        <h2 className="nq-grow">{title}</h2>
        <Button
          aria-label={previous}
          title={previous}
          icon={<UpOutlined aria-hidden />}
          disabled={onPrevious === undefined}
          onClick={onPrevious}
        />
        <Button
          aria-label={next}
          title={next}
          icon={<DownOutlined aria-hidden />}
          disabled={onNext === undefined}
          onClick={onNext}
        />
        <Button
          aria-label={t('action.close')}
          title={t('action.close')}
          icon={<CloseOutlined aria-hidden />}
          onClick={onClose}
        />
      </header>
      <div className="nq-record-body">{children}</div>
    </aside>
  )
}
