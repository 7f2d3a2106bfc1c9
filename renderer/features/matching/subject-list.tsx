/** A list of records to match, with search; the first one is taken where none was chosen yet. */
import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useNeighbours } from '../../ui/neighbours.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { useScrollIntoView } from '../../ui/use-scroll-into-view.ts'
import type { Subject } from './use-subject.ts'

export interface SubjectItem {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly mark: ReactNode
}

interface Props {
  readonly label: string
  readonly subject: Subject
  readonly text: string
  readonly onText: (text: string) => void
  readonly items: readonly SubjectItem[]
  /** Undefined until the list has come. */
  readonly total: number | undefined
  readonly error: unknown
}

export function SubjectList({ label, subject, text, onText, items, total, error }: Props) {
  const { t } = useTranslation()
  const first = items[0]?.id
  useEffect(() => {
    if (subject.id === null && first !== undefined) subject.choose(first)
  }, [subject, first])

  const { before, after } = useNeighbours(items, subject.id)
  const hotkeys = useMemo(() => {
    return { n: () => after && subject.choose(after.id), p: () => before && subject.choose(before.id) }
  }, [after, before, subject])
  useHotkeys(hotkeys)
  const list = useScrollIntoView<HTMLDivElement>(subject.id, items.length)

  return (
    <aside className="nq-match-subjects">
      <SearchBox label={label} value={text} onChange={onText} width="auto" />
      {error !== null && <ErrorNotice error={error} />}
      <div ref={list} className="nq-match-scroll">
        {items.map(({ id, title, note, mark }) => (
          <button
            key={id}
            type="button"
            className="nq-subject"
            aria-current={id === subject.id}
            onClick={() => subject.choose(id)}
          >
            <span className="nq-subject-title">{title}</span>
            <span className="nq-quiet nq-small">
              {note} {mark}
            </span>
          </button>
        ))}
        {total === 0 && text !== '' && <p className="nq-quiet nq-match-hint">{t('list.nothingFound')}</p>}
      </div>
      {total !== undefined && (
        <div className="nq-quiet nq-small">
          {total > items.length
            ? t('match.firstOnly', { shown: items.length, total })
            : t('list.total', { count: total })}
        </div>
      )}
    </aside>
  )
}
