/** One line of the left column: a record that may be matched, always of the same height. */
import type { ReactNode } from 'react'

/** CSS px; the style sheet gives the row the same. */
export const SUBJECT_ROW_HEIGHT = 70

interface Props {
  readonly title: string
  readonly note: string
  readonly marks?: ReactNode
  readonly isUnseen?: boolean
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

export function SubjectRow({ title, note, marks, isUnseen = false, isCurrent, onChoose }: Props) {
  return (
    <button
      type="button"
      className="nq-subject"
      aria-current={isCurrent}
      data-unseen={isUnseen || undefined}
      title={title}
      onClick={onChoose}
    >
      <span className="nq-subject-title">{title}</span>
      <span className="nq-subject-note nq-quiet nq-small">
        <span className="nq-subject-about">{note}</span>
        {marks}
      </span>
    </button>
  )
}

/** A row whose record is still on its way. */
export function EmptySubjectRow() {
  return <div className="nq-subject" aria-hidden="true" />
}
