/** The saved views of a register: which one is shown, whether it was changed since, and what can be done with them. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '#shared/contract/registers.ts'
import type { RegisterFilter } from '../../client/register-calls.ts'
import { useRemoveView, useViews as useSavedViews, useSaveView } from '../../client/register-queries.ts'
import { useUndo } from '../undo.tsx'
import { useFail } from '../use-fail.ts'
import { sameWidths, type Widths } from './column-widths.ts'
import { filterKey } from './register-filter.ts'
import type { RegisterPlace } from './use-register.ts'

export interface Views {
  readonly all: readonly SavedView[]
  readonly current: SavedView | undefined
  readonly isChanged: boolean
  readonly show: (view: SavedView) => void
  /** Each resolves with whether it was done; what was not says why by itself. */
  readonly save: (name: string) => Promise<boolean>
  readonly update: (view: SavedView) => Promise<boolean>
  readonly rename: (view: SavedView, name: string) => Promise<boolean>
  readonly remove: (view: SavedView) => void
}

interface Options {
  readonly kind: SavedView['kind']
  readonly place: RegisterPlace
  readonly columns: readonly string[]
  readonly onColumns: (columns: readonly string[]) => void
  readonly widths: Widths
  readonly onWidths: (widths: Widths | null) => void
}

/** A view without an order keeps this one, which is what a list without an order has. */
const UNSORTED = { by: 'relevance', descending: false }

function filterOfView({ text, facets, sort }: SavedView): RegisterFilter {
  return { text, facets, sort: sort.by === UNSORTED.by ? null : sort }
}

function contentOf({ text, facets, sort }: RegisterFilter, columns: readonly string[], widths: Widths) {
  const chosen = Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values]]))
  return { text: text.trim(), facets: chosen, sort: sort ?? UNSORTED, columns: [...columns], widths: { ...widths } }
}

export function useViews({ kind, place, columns, onColumns, widths, onWidths }: Options): Views {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const saved = useSavedViews(kind)
  const { mutateAsync: save } = useSaveView()
  const { mutateAsync: remove } = useRemoveView()
  const { filter, viewId, show } = place

  return useMemo(() => {
    const all = saved.data ?? []
    const current = all.find(({ id }) => id === viewId)
    const now = contentOf(filter, columns, widths)
    const isChanged =
      current !== undefined &&
      (filterKey(filterOfView(current)) !== filterKey(filter) ||
        current.columns.join() !== columns.join() ||
        !sameWidths(current.widths, widths))
    const store = async (view: SavedView) => {
      try {
        const stored = await save(view)
        if (stored.id !== viewId) show(filter, stored.id)
        return true
      } catch (error) {
        fail(error)
        return false
      }
    }
    const takeOut = async (view: SavedView) => {
      try {
        await remove(view.id)
        push({ label: t('registers.viewRemoved', { name: view.name }), undo: () => save(view) })
      } catch (error) {
        fail(error)
      }
    }
    return {
      all,
      current,
      isChanged,
      show: (view) => {
        onColumns(view.columns)
        onWidths(view.widths)
        show(filterOfView(view), view.id)
      },
      save: (name) => store({ id: crypto.randomUUID(), kind, name, ...now }),
      update: (view) => store({ ...view, ...now }),
      rename: async (view, name) => {
        try {
          await save({ ...view, name })
          return true
        } catch (error) {
          fail(error)
          return false
        }
      },
      remove: (view) => void takeOut(view),
    }
  }, [saved.data, viewId, filter, columns, widths, kind, save, remove, show, onColumns, onWidths, push, fail, t])
}
