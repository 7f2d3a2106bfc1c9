/** The head of the board: search, board or list, and the filters with their counts. */
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type BoardFilter, type Choice, choicesOf, NO_FILTER, SHOWS, type Show, showCounts } from './board-filter.ts'
import type { Board, View } from './use-board.ts'

/** How "all" is called in a Select, which takes no null; no name is longer than 60 characters and begins with it. */
const ALL = '\u0000all'

interface FilterSelectProps {
  readonly label: string
  readonly all: string
  readonly none: string
  readonly value: string | null
  readonly choices: readonly Choice[]
  readonly onChange: (value: string | null) => void
}

function FilterSelect({ label, all, none, value, choices, onChange }: FilterSelectProps) {
  const { t } = useTranslation()
  const known = value === null || choices.some((choice) => choice.value === value)
  const offered = known ? choices : [{ value, count: 0 }, ...choices]
  const options = offered.map((choice) => ({
    value: choice.value,
    label: t('board.filter.withCount', { name: choice.value || none, count: choice.count }),
  }))
  return (
    <Select
      aria-label={label}
      value={value ?? ALL}
      options={[{ value: ALL, label: all }, ...options]}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange(next === ALL ? null : next)}
    />
  )
}

function ShowSelect({ board, cards }: { board: Board; cards: readonly FollowUpCard[] }) {
  const { t } = useTranslation()
  const counts = showCounts(cards, board.filter)
  const options = SHOWS.map((show) => ({
    value: show as string,
    label: t('board.filter.withCount', { name: t(`board.filter.${show}`), count: counts.get(show) ?? 0 }),
  }))
  return (
    <Select
      aria-label={t('board.filter.show')}
      value={board.filter.show ?? ALL}
      options={[{ value: ALL, label: t('board.filter.showAll') }, ...options]}
      popupMatchSelectWidth={false}
      onChange={(next) => board.narrow({ show: next === ALL ? null : (next as Show) })}
    />
  )
}

/** What a link from a figure narrowed the board to; there is no box for it. */
function FigureFilter({ filter }: { filter: BoardFilter }) {
  const { t } = useTranslation()
  const { stage, reached, year } = filter
  if (reached !== null) {
    const name = t(`board.stage.${reached}`)
    const text =
      year === null ? t('board.filter.reached', { stage: name }) : t('board.filter.reachedIn', { stage: name, year })
    return <StatusTag tone="info">{text}</StatusTag>
  }
  if (stage === null) return null
  return <StatusTag tone="info">{t('board.filter.stage', { stage: t(`board.stage.${stage}`) })}</StatusTag>
}

/** @param hidden How many pairs the filters hide. */
export function BoardHead({ board, cards, hidden }: { board: Board; cards: readonly FollowUpCard[]; hidden: number }) {
  const { t } = useTranslation()
  const { filter } = board
  return (
    <div className="nq-screen-head">
      <h1>{t('board.title')}</h1>
      <SearchBox
        label={t('board.search')}
        width={250}
        value={filter.text}
        onChange={(text) => board.narrow({ text })}
      />
      <Segmented
        aria-label={t('board.view.label')}
        value={board.view}
        options={(['board', 'list'] as const).map((value) => ({ value, label: t(`board.view.${value}`) }))}
        onChange={(view: View) => board.setView(view)}
      />
      <FilterSelect
        label={t('board.filter.who')}
        all={t('board.filter.whoAll')}
        none={t('board.filter.whoNone')}
        value={filter.who}
        choices={choicesOf(cards, filter, 'who')}
        onChange={(who) => board.narrow({ who })}
      />
      <FilterSelect
        label={t('board.filter.county')}
        all={t('board.filter.countyAll')}
        none={t('board.filter.countyNone')}
        value={filter.county}
        choices={choicesOf(cards, filter, 'county')}
        onChange={(county) => board.narrow({ county })}
      />
      <ShowSelect board={board} cards={cards} />
      <FigureFilter filter={filter} />
      {hidden > 0 && (
        <span className="nq-row">
          <span className="nq-quiet">{t('board.filter.hidden', { count: hidden })}</span>
          <Button size="small" onClick={() => board.narrow(NO_FILTER)}>
            {t('board.filter.clear')}
          </Button>
        </span>
      )}
    </div>
  )
}
