/** The left column as a piece of furniture: it can be drawn wider or narrower, and put away. */
import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from '../../ui/use-hotkeys.ts'

export const NARROWEST = 170
export const WIDEST = 420
const STEP = 20

export const asWidth = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(WIDEST, Math.max(NARROWEST, value)) : null

interface Props {
  readonly label: string
  readonly width: number
  readonly onWidth: (width: number) => void
  readonly isAway: boolean
  readonly onAway: (isAway: boolean) => void
  readonly children: ReactNode
}

/** The line between the columns: dragged, or moved by the arrows. */
function Divider({ width, onWidth }: Pick<Props, 'width' | 'onWidth'>) {
  const { t } = useTranslation()
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const set = (next: number) => onWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(next))))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no thematic break
    <div
      role="separator"
      tabIndex={0}
      className="nq-match-divider"
      aria-orientation="vertical"
      aria-label={t('workbench.leftWidth')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => from.current && set(from.current.width + event.clientX - from.current.x)}
      onPointerUp={() => {
        from.current = null
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width - STEP)
        if (event.key === 'ArrowRight') set(width + STEP)
      }}
    />
  )
}

export function LeftColumn({ label, width, onWidth, isAway, onAway, children }: Props) {
  const { t } = useTranslation()
  // A search begins where its box is.
  const hotkeys = useMemo(() => ({ '/': () => onAway(false) }), [onAway])
  useHotkeys(hotkeys, isAway)
  const name = t(isAway ? 'workbench.showLeft' : 'workbench.hideLeft')
  return (
    <aside className="nq-match-left" aria-label={label} data-away={isAway || undefined}>
      <Button
        type="text"
        size="small"
        className="nq-match-away"
        aria-label={name}
        aria-expanded={!isAway}
        title={name}
        icon={isAway ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
        onClick={() => onAway(!isAway)}
      />
      <div className="nq-match-subjects" hidden={isAway}>
        {children}
      </div>
      {!isAway && <Divider width={width} onWidth={onWidth} />}
    </aside>
  )
}
