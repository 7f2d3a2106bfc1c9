/** The middle column: what fits, best first, with what was filtered away and what changed since the last look. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useScrollIntoView } from '../../ui/use-scroll-into-view.ts'
import { BestLine } from './best-line.tsx'
import { FilterBar, HiddenLine } from './filter-bar.tsx'
import type { FacetState, MatchFilter } from './match-filter.ts'
import type { Ranked } from './ranked.ts'
import { RankedRow } from './ranked-row.tsx'
import type { Direction } from './use-subject.ts'
import './ranking.css'

interface Props {
  readonly by: Direction
  /** The record that these were found for. */
  readonly id: string
  readonly title: string
  readonly all: readonly Ranked[]
  readonly rows: readonly Ranked[]
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  /** A row's rank before; undefined where nothing is compared. */
  readonly before: (row: Ranked) => number | null | undefined
  readonly facets: readonly FacetState[]
  readonly filter: MatchFilter
  readonly onFilter: (filter: MatchFilter) => void
  readonly tools: ReactNode
  /** Above the rows: weights that are tried, what changed. */
  readonly notes: ReactNode
  /** null: there is nothing further down. */
  readonly onMore: (() => void) | null
}

export function Ranking(props: Props) {
  const { t } = useTranslation()
  const { by, all, rows, chosenId, facets, filter, onFilter, onMore } = props
  const list = useScrollIntoView<HTMLDivElement>(chosenId, rows.length)
  return (
    <section className="nq-match-ranking" aria-label={t(`match.found.${by}`)}>
      <div className="nq-match-bar">
        <strong className="nq-match-subject" title={props.title}>
          {props.title}
        </strong>
        {props.tools}
      </div>
      <FilterBar facets={facets} filter={filter} onFilter={onFilter} />
      {props.notes}
      <div ref={list} className="nq-match-scroll">
        <BestLine by={by} id={props.id} rows={all} />
        {rows.length === 0 && <p className="nq-match-note nq-quiet">{t('list.nothingKept')}</p>}
        {rows.map((row) => (
          <RankedRow
            key={row.id}
            row={row}
            isChosen={row.id === chosenId}
            before={props.before(row)}
            onChoose={props.onChoose}
          />
        ))}
        {onMore !== null && (
          <Button type="link" block onClick={onMore}>
            {t('match.more', { count: all.length })}
          </Button>
        )}
      </div>
      <HiddenLine facets={facets} hidden={all.length - rows.length} onFilter={onFilter} />
    </section>
  )
}
