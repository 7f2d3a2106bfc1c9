/** The left column: the demands, how far each is decided, and what is new for it since it was looked at. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '#shared/contract/work-list.ts'
import { useFoundDemands, useNews, usePrefetchRanking, useWorkList } from '../../client/workbench-queries.ts'
import { useNeighbours } from '../../ui/neighbours.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { SubjectColumn } from './subject-column.tsx'
import { SUBJECT_ROW_HEIGHT, SubjectRow } from './subject-row.tsx'
import { FIRST_TOP } from './use-ranking.ts'
import { useSteps } from './use-steps.ts'
import type { Subject } from './use-subject.ts'
import { VirtualList } from './virtual-list.tsx'
import { countsOf, keptItems, newsById, searched, type WorkFilter } from './work-filter.ts'
import { WorkFilterBar } from './work-filter-bar.tsx'
import { BlankSubjects } from './working.tsx'

const NOTHING: readonly WorkItem[] = []

function Marks({ item, fresh }: { item: WorkItem; fresh: number }) {
  const { t } = useTranslation()
  const { shortlisted, rejected, later, seenAt } = item
  return (
    <>
      {fresh > 0 && <StatusTag tone="info">{t('workbench.fresh', { count: fresh })}</StatusTag>}
      {shortlisted > 0 && <StatusTag tone="good">{t('match.shortlistedCount', { count: shortlisted })}</StatusTag>}
      {shortlisted === 0 && rejected + later > 0 && (
        <StatusTag>{t('workbench.decidedCount', { count: rejected + later })}</StatusTag>
      )}
      {seenAt === null && <span className="nq-unseen">{t('workbench.unseen')}</span>}
    </>
  )
}

export function DemandSubjects({ subject }: { subject: Subject }) {
  const { t } = useTranslation()
  const work = useWorkList()
  const { news, progress } = useNews()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<WorkFilter>('all')
  const wanted = useDebounced(text.trim())
  const found = useFoundDemands(wanted)
  const byId = useMemo(() => newsById(news), [news])
  const inSearch = useMemo(
    () => searched(work.data ?? NOTHING, wanted === '' ? null : (found.data ?? [])),
    [work.data, wanted, found.data],
  )
  const counts = useMemo(() => countsOf(inSearch, byId), [inSearch, byId])
  const items = useMemo(
    () => keptItems(inSearch, filter, { news: byId, keptId: subject.id }),
    [inSearch, filter, byId, subject.id],
  )

  const { before, after } = useNeighbours(items, subject.id)
  useSteps({ before: before?.id, after: after?.id, choose: subject.choose }, usePrefetchRanking('demand', FIRST_TOP))
  const first = items[0]?.id
  useEffect(() => {
    if (subject.id === null && first !== undefined) subject.choose(first)
  }, [subject, first])

  const renderRow = useCallback(
    (at: number) => {
      const item = items[at] as WorkItem
      return (
        <SubjectRow
          key={item.id}
          title={item.title}
          note={[item.organisation, item.region].filter((part) => part !== '').join(' · ')}
          marks={<Marks item={item} fresh={byId.get(item.id)?.fresh ?? 0} />}
          isUnseen={item.seenAt === null}
          isCurrent={item.id === subject.id}
          onChoose={() => subject.choose(item.id)}
        />
      )
    },
    [items, byId, subject],
  )
  return (
    <SubjectColumn
      label={t('match.searchDemands')}
      text={text}
      onText={setText}
      error={work.error}
      filter={<WorkFilterBar value={filter} counts={work.isPending ? null : counts} onChange={setFilter} />}
      isNothingFound={wanted !== '' && found.isSuccess && inSearch.length === 0}
      foot={
        // Before the list is read there is nothing to count.
        work.isPending
          ? ''
          : progress !== null && progress.total > 0
            ? t('workbench.lookingForNews', { done: progress.done, total: progress.total })
            : t('workbench.demandsShown', {
                count: items.length,
                unseen: items.filter(({ seenAt }) => seenAt === null).length,
              })
      }
    >
      {work.isPending ? (
        <BlankSubjects />
      ) : (
        <VirtualList
          total={items.length}
          rowHeight={SUBJECT_ROW_HEIGHT}
          current={items.findIndex(({ id }) => id === subject.id)}
          renderRow={renderRow}
        />
      )}
    </SubjectColumn>
  )
}
