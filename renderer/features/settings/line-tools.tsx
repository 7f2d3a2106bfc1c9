/** What one does with a line of a list: up, down, away with it. */
import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What the line says. */
  readonly word: string
  /** Its place, from 0, and how many lines there are. */
  readonly at: number
  readonly of: number
  readonly onMove: (by: 1 | -1) => void
  /** Absent where the line stays. */
  readonly onRemove?: (() => void) | undefined
}

export function LineTools({ word, at, of, onMove, onRemove }: Props) {
  const { t } = useTranslation()
  const label = (key: 'up' | 'down' | 'remove') => t(`deskSettings.list.${key}`, { word })
  return (
    <>
      <Tool label={label('up')} icon={<UpOutlined aria-hidden />} disabled={at === 0} onClick={() => onMove(-1)} />
      <Tool
        label={label('down')}
        icon={<DownOutlined aria-hidden />}
        disabled={at === of - 1}
        onClick={() => onMove(1)}
      />
      {onRemove && <Tool label={label('remove')} icon={<CloseOutlined aria-hidden />} onClick={onRemove} />}
    </>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly onClick: () => void
}

const Tool = ({ label, icon, disabled = false, onClick }: ToolProps) => (
  <Button size="small" type="text" aria-label={label} title={label} icon={icon} disabled={disabled} onClick={onClick} />
)
