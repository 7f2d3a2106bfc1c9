/** All that a register's list needs, put together: rows, the place one stands on, the chosen ones, editing, keys. */
import { App } from 'antd'
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValue } from '../../client/register-calls.ts'
import { useRegisterIds } from '../../client/register-queries.ts'
import { useFail } from '../use-fail.ts'
import type { RegisterColumn } from './register-column.ts'
import type { RegisterDesk } from './register-desk.ts'
import { filterKey } from './register-filter.ts'
import type { Listed } from './register-grid.tsx'
import type { RowRange } from './row-window.ts'
import { type EditField, useEditField } from './use-edit-field.ts'
import { type GridCursor, useGridCursor } from './use-grid-cursor.ts'
import { type GridActions, useGridKeys } from './use-grid-keys.ts'
import type { RegisterPlace } from './use-register.ts'
import { type RegisterRows, useRegisterRows } from './use-register-rows.ts'
import { type RowWindow, useRowRange, useRowWindow } from './use-row-window.ts'
import { type Selection, useSelection } from './use-selection.ts'

export interface RegisterList<Row> {
  readonly rows: RegisterRows<Row>
  readonly range: RowRange
  readonly window: RowWindow
  readonly cursor: GridCursor
  readonly selection: Selection
  readonly edit: EditField<Row>
  readonly editing: { readonly id: string; readonly key: string } | null
  readonly startEdit: (row: number, column: number) => void
  readonly saveCell: (row: Row, column: RegisterColumn<Row>, value: FieldValue) => void
  readonly stopEdit: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function useIds<Row>(desk: RegisterDesk<Row>, rows: RegisterRows<Row>) {
  const read = useRegisterIds(desk.calls)
  const fail = useFail()
  const { shown } = rows
  return useCallback(
    () =>
      read(shown).catch((error: unknown): readonly string[] => {
        fail(error)
        return []
      }),
    [read, shown, fail],
  )
}

export function useRegisterList<Row extends Listed>(
  desk: RegisterDesk<Row>,
  place: RegisterPlace,
  columns: readonly RegisterColumn<Row>[],
): RegisterList<Row> {
  const [range, setRange] = useRowRange()
  const rows = useRegisterRows(desk.calls, place.filter, range)
  const window = useRowWindow(rows.total, setRange)
  const { reveal, toTop } = window
  const readIds = useIds(desk, rows)
  const selection = useSelection(readIds, filterKey({ ...place.filter, sort: null }))
  const cursor = useGridCursor({ rows, place, columns: columns.length, readIds, reveal, toTop })
  const edit = useEditField<Row>(desk.calls.kind)
  const [editing, setEditing] = useState<RegisterList<Row>['editing']>(null)

  const { message } = App.useApp()
  const { t } = useTranslation()
  const startEdit = (row: number, column: number) => {
    const record = rows.rowAt(row)
    // Where one has gone to no cell, the first one that can be edited is meant.
    const at = column === 0 ? columns.findIndex(({ edit }) => edit !== undefined) : column
    const { key, title, edit: field } = columns[at] ?? {}
    if (record === undefined || key === undefined) return
    if (field === undefined) {
      message.info({ key: 'edited-in-record', content: t('registers.editedInRecord', { field: title }) })
      return
    }
    cursor.place(row, at)
    setEditing({ id: record.id, key })
  }
  const stopEdit = () => {
    setEditing(null)
    window.ref.current?.focus()
  }
  const saveCell = (row: Row, column: RegisterColumn<Row>, value: FieldValue) => {
    stopEdit()
    if (column.edit !== undefined) void edit.one(row, column.edit, value)
  }
  const actions = useActions({ rows, window, cursor, selection, place, startEdit })
  const onKeyDown = useGridKeys(actions, place.openId !== null)
  return { rows, range, window, cursor, selection, edit, editing, startEdit, saveCell, stopEdit, onKeyDown }
}

interface ActionParts<Row> {
  readonly rows: RegisterRows<Row>
  readonly window: RowWindow
  readonly cursor: GridCursor
  readonly selection: Selection
  readonly place: RegisterPlace
  readonly startEdit: (row: number, column: number) => void
}

function useActions<Row extends Listed>(parts: ActionParts<Row>): GridActions {
  const { rows, window, cursor, selection, place, startEdit } = parts
  const to = (row: number, extend: boolean) => {
    window.ref.current?.focus({ preventScroll: true })
    cursor.to(row)
    if (extend) selection.extendTo(Math.max(0, Math.min(rows.total - 1, row)))
  }
  const actions: GridActions = {
    move: (by, extend) => to(cursor.row + by, extend),
    toEnd: (end, extend) => to(end === 'first' ? 0 : rows.total - 1, extend),
    screenRows: window.screenRows,
    sideways: cursor.sideways,
    open: () => {
      const record = rows.rowAt(cursor.row)
      if (record !== undefined) place.open(record.id)
    },
    toggle: () => {
      const record = rows.rowAt(cursor.row)
      if (record !== undefined) selection.toggle(cursor.row, record.id)
    },
    edit: () => startEdit(cursor.row, cursor.column),
    chooseAll: selection.all,
    escape: selection.clear,
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions read what the last drawing saw
  return useMemo(() => actions, [rows, window, cursor, selection, place])
}
