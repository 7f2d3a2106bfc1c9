/** The left column of the other direction: the patents, a window of them at a time. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyId } from '#shared/domain/ids.ts'
import { useApi } from '../../client/context.tsx'
import { useSupply } from '../../client/queries.ts'
import { supplyCalls } from '../../client/register-calls.ts'
import { usePrefetchRanking } from '../../client/workbench-queries.ts'
import { useRegisterRows } from '../../ui/register/use-register-rows.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { SubjectColumn } from './subject-column.tsx'
import { EmptySubjectRow, SUBJECT_ROW_HEIGHT, SubjectRow } from './subject-row.tsx'
import { FIRST_TOP } from './use-ranking.ts'
import { useSteps } from './use-steps.ts'
import type { Subject } from './use-subject.ts'
import { VirtualList } from './virtual-list.tsx'
import type { RowWindow } from './virtual-window.ts'

const FIRST_WINDOW: RowWindow = { first: 0, end: 20 }

export function SupplySubjects({ subject }: { subject: Subject }) {
  const { t } = useTranslation()
  const api = useApi()
  const calls = useMemo(() => supplyCalls(api), [api])
  const [text, setText] = useState('')
  const wanted = useDebounced(text.trim())
  const filter = useMemo(() => ({ text: wanted, facets: {}, sort: null }), [wanted])
  const [window, setWindow] = useState(FIRST_WINDOW)
  const { head, total, rowAt, error } = useRegisterRows(calls, filter, window)

  // Where the patent stands is known once it is in sight; one that comes from a pair may stand anywhere.
  const inWindow = Array.from({ length: window.end - window.first }, (_, i) => window.first + i)
  const seenAt = inWindow.find((at) => rowAt(at)?.id === subject.id)
  const [place, setPlace] = useState<{ readonly id: string | null; readonly at: number }>({ id: null, at: -1 })
  if (seenAt !== undefined && (place.id !== subject.id || place.at !== seenAt)) setPlace({ id: subject.id, at: seenAt })
  const at = place.id === subject.id ? place.at : -1
  const idAt = (index: number) => (index < 0 || index >= total ? undefined : rowAt(index)?.id)
  const before = at < 0 ? undefined : idAt(at - 1)
  useSteps({ before, after: idAt(at + 1), choose: subject.choose }, usePrefetchRanking('supply', FIRST_TOP))

  const first = idAt(0)
  useEffect(() => {
    if (subject.id === null && first !== undefined) subject.choose(first)
  }, [subject, first])

  const far = useSupply(at < 0 ? (subject.id as SupplyId | null) : null).data
  const renderRow = useCallback(
    (index: number) => {
      const supply = rowAt(index)
      if (supply === undefined) return <EmptySubjectRow key={index} />
      return (
        <SubjectRow
          key={supply.id}
          title={supply.title}
          note={supply.applicants.join('; ')}
          isCurrent={supply.id === subject.id}
          onChoose={() => subject.choose(supply.id)}
        />
      )
    },
    [rowAt, subject],
  )
  return (
    <SubjectColumn
      label={t('match.searchSupplies')}
      text={text}
      onText={setText}
      error={error}
      isNothingFound={wanted !== '' && head !== undefined && total === 0}
      foot={t('list.total', { count: total })}
    >
      {far && wanted === '' && (
        <SubjectRow title={far.title} note={far.applicants.join('; ')} isCurrent onChoose={() => {}} />
      )}
      <VirtualList
        total={total}
        rowHeight={SUBJECT_ROW_HEIGHT}
        current={at}
        renderRow={renderRow}
        onWindow={setWindow}
      />
    </SubjectColumn>
  )
}
