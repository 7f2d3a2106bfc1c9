/** What the board shows, kept in the address: the filter, the view, and the pair that is open. */
import { useMemo } from 'react'
import { STAGES } from '#shared/contract/follow-up.ts'
import { go, useRoute } from '../../ui/route.ts'
import { type BoardFilter, SHOWS } from './board-filter.ts'

/** How `''` ("nobody", "not said") stands in the address, where an empty value is none. */
const NOTHING = '$'

export type View = 'board' | 'list'

const read = (value: string | null) => (value === NOTHING ? '' : value)
const written = (value: string | null) => (value === '' ? NOTHING : (value ?? ''))

const stageOf = (name: string | null) => STAGES.find((stage) => stage === name) ?? null

function filterOf(params: URLSearchParams): BoardFilter {
  return {
    text: params.get('q') ?? '',
    who: read(params.get('who')),
    county: read(params.get('county')),
    show: SHOWS.find((show) => show === params.get('show')) ?? null,
    stage: stageOf(params.get('stage')),
    reached: stageOf(params.get('reached')),
    year: params.get('year'),
  }
}

function paramsOf(filter: BoardFilter, view: View, open: string | null): Record<string, string> {
  const { text, who, county, show, stage, reached, year } = filter
  const narrowed = { q: text, who: written(who), county: written(county), show, stage, reached, year }
  const all = { ...narrowed, view: view === 'list' ? view : null, open }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

export type Board = ReturnType<typeof useBoard>

export function useBoard() {
  const { params } = useRoute()
  return useMemo(() => {
    const filter = filterOf(params)
    const view: View = params.get('view') === 'list' ? 'list' : 'board'
    const openId = params.get('open')
    const show = (next: BoardFilter, nextView: View, open: string | null) =>
      go('board', paramsOf(next, nextView, open), true)
    return {
      filter,
      view,
      openId,
      narrow: (changes: Partial<BoardFilter>) => show({ ...filter, ...changes }, view, openId),
      setView: (next: View) => show(filter, next, openId),
      open: (id: string | null) => show(filter, view, id),
    }
  }, [params])
}
