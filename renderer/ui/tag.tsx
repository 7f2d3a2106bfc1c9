/** A status as colour and word; never colour alone. */
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'care' | 'bad' | 'info'

export function StatusTag({
  tone = 'plain',
  wrap = false,
  children,
}: {
  tone?: Tone
  wrap?: boolean
  children: ReactNode
}) {
  return (
    <span className="nq-tag" data-tone={tone} data-wrap={wrap || undefined}>
      {children}
    </span>
  )
}

/** The key that does the same as the button it stands in. Screen readers get it by aria-keyshortcuts instead. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span className="nq-key" aria-hidden="true">
      {children}
    </span>
  )
}
