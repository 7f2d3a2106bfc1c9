/** An empty place that says what belongs here and what to press. */
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="nq-stack" style={{ margin: 'auto', maxWidth: 460, padding: 24 }}>
      <h2>{title}</h2>
      <div className="nq-quiet">{children}</div>
      {actions && <div className="nq-row">{actions}</div>}
    </div>
  )
}
