/** How a row moved: since the list was last looked at, or under weights that are being tried. */
import { useTranslation } from 'react-i18next'

interface Props {
  readonly now: number
  /** null: it was not in the list. */
  readonly before: number | null
}

export function RankMove({ now, before }: Props) {
  const { t } = useTranslation()
  if (before === now) return null
  if (before === null) {
    return (
      <span className="nq-move" data-move="in" title={t('workbench.entered')}>
        {t('workbench.enteredShort')}
      </span>
    )
  }
  const up = before > now
  const told = t(up ? 'workbench.movedUp' : 'workbench.movedDown', { before })
  return (
    <span className="nq-move" data-move={up ? 'up' : 'down'} role="img" aria-label={told} title={told}>
      {up ? '↑' : '↓'}
      {Math.abs(before - now)}
    </span>
  )
}
