/** A control and its name, tied together by an id. */
import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  /** Beside each other instead of one above the other. */
  readonly isInline?: boolean
  readonly children: (id: string) => ReactNode
}

export function Labelled({ label, isInline = false, children }: Props) {
  const id = useId()
  return (
    <div className={isInline ? 'nq-row' : 'nq-stack'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
