/** A register: search, facets, the list, and beside it the record that is open. Demands and supplies are one each. */
import { useCallback, useMemo } from 'react'
import { asWords, useKept } from '../use-kept.ts'
import { useSize } from '../use-size.ts'
import { knownColumns } from './column-choice.ts'
import { FacetPanel } from './facet-panel.tsx'
import type { RegisterColumn } from './register-column.ts'
import type { RegisterDesk } from './register-desk.ts'
import { withValue } from './register-filter.ts'
import type { Listed } from './register-grid.tsx'
import { RegisterHead } from './register-head.tsx'
import { RegisterMain } from './register-main.tsx'
import { useColumnWidths } from './use-column-widths.ts'
import { useFacetsOpen } from './use-facets-open.ts'
import type { GridCursor } from './use-grid-cursor.ts'
import { type RegisterPlace, useRegister } from './use-register.ts'
import { useRegisterCommands } from './use-register-commands.ts'
import { useRegisterList } from './use-register-list.ts'
import { useViews } from './use-views.ts'
import './register.css'

const NO_CHOICE: readonly string[] | null = null

function useColumns<Row>({ section, columns }: RegisterDesk<Row>) {
  const [kept, keep] = useKept<readonly string[] | null>(`columns.${section}`, NO_CHOICE, asWords)
  return useMemo(() => {
    const defaults = columns.filter(({ isExtra }) => isExtra !== true).map(({ key }) => key)
    const keys = knownColumns(
      kept ?? defaults,
      columns.map(({ key }) => key),
    )
    const shown = keys.map((key) => columns.find((column) => column.key === key))
    return { keys, shown: shown.filter((column): column is RegisterColumn<Row> => column !== undefined), keep }
  }, [kept, keep, columns])
}

export function RegisterScreen<Row extends Listed>({ desk }: { desk: RegisterDesk<Row> }) {
  const place = useRegister(desk.section, desk.calls)
  const columns = useColumns(desk)
  const list = useRegisterList(desk, place, columns.shown)
  const widths = useColumnWidths(desk.section, columns.shown, list.window.ref)
  const views = useViews({
    kind: desk.calls.kind,
    place,
    columns: columns.keys,
    onColumns: columns.keep,
    widths: widths.widths,
    onWidths: widths.keep,
  })
  const [ref, size] = useSize()
  const hasRecord = place.openId !== null || (place.isNew && desk.form !== undefined)
  const facets = useFacetsOpen(desk.section, size, hasRecord)
  const { head } = list.rows
  const { filter, narrow } = place
  const toggle = useCallback(
    (facet: string, value: string) => narrow({ facets: withValue(filter.facets, facet, value) }),
    [filter, narrow],
  )
  const { ref: grid } = list.window
  const focusList = useCallback(() => grid.current?.focus(), [grid])
  const isEmpty = head !== undefined && head.all === 0
  const hasFacets = facets.isOpen && !isEmpty
  useRegisterCommands(place, hasFacets, facets.toggle)
  return (
    <div ref={ref} className="nq-register-split" data-over={facets.isOver || undefined}>
      <div className="nq-register-main">
        <RegisterHead
          title={desk.title}
          searchLabel={desk.searchLabel}
          place={place}
          views={views}
          columns={desk.columns}
          shownColumns={columns.keys}
          onColumns={columns.keep}
          widths={widths}
          hasFacets={hasFacets}
          onFacets={facets.toggle}
          onLeaveSearch={focusList}
          actions={desk.actions}
        />
        <div className="nq-register-body">
          {hasFacets && (
            <FacetPanel
              calls={desk.calls}
              filter={list.rows.shown}
              facets={desk.facets}
              unfolded={desk.unfolded}
              onToggle={toggle}
            />
          )}
          {isEmpty ? (
            desk.whenEmpty
          ) : (
            <RegisterMain desk={desk} place={place} list={list} columns={columns.shown} widths={widths} />
          )}
        </div>
      </div>
      <Beside desk={desk} place={place} cursor={list.cursor} focusList={focusList} />
    </div>
  )
}

interface BesideProps<Row> {
  readonly desk: RegisterDesk<Row>
  readonly place: RegisterPlace
  readonly cursor: GridCursor
  readonly focusList: () => void
}

/** The open record, or the form of a new one; drawn anew only when it is another. */
function Beside<Row>({ desk, place, cursor, focusList }: BesideProps<Row>) {
  const { openPrevious, openNext } = cursor
  return useMemo(() => {
    const onClose = () => {
      place.open(null)
      focusList()
    }
    if (place.isNew) return desk.form?.({ onClose, onOpen: place.open })
    if (place.openId === null) return null
    return desk.pane({ id: place.openId, onClose, onPrevious: openPrevious, onNext: openNext })
  }, [desk, place, openPrevious, openNext, focusList])
}
