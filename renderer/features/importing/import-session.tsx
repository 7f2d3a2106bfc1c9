/** The lists that are being imported. Kept above the screens, so that one can look elsewhere and come back. */
import { createContext, type ReactNode, useContext, useMemo, useReducer } from 'react'
import type { ChosenFile } from '#shared/contract/host.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallResult } from '#shared/contract/index.ts'

export type ImportResult = CallResult<'importing.commit'>

export interface ImportItem {
  readonly file: ChosenFile['file']
  readonly name: string
  readonly kind: RecordKind
  /** Who the list came from; kept with the import. */
  readonly source: string
  /** Being written to the library, also while another screen is looked at. */
  readonly committing: boolean
  readonly result: ImportResult | null
}

interface State {
  readonly kind: RecordKind
  readonly items: readonly ImportItem[]
  readonly current: ChosenFile['file'] | null
}

type Action =
  | { readonly type: 'kind'; readonly kind: RecordKind }
  | { readonly type: 'add'; readonly files: readonly ChosenFile[] }
  | { readonly type: 'change'; readonly file: string; readonly change: Partial<ImportItem> }
  | { readonly type: 'show'; readonly file: ChosenFile['file'] }
  | { readonly type: 'drop'; readonly file: string }
  | { readonly type: 'clear' }

const withoutExtension = (name: string) => name.replace(/\.[^.]+$/, '')

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'kind':
      return { ...state, kind: action.kind }
    case 'add': {
      const added = action.files.map(({ file, name }) => {
        return { file, name, kind: state.kind, source: withoutExtension(name), committing: false, result: null }
      })
      return { ...state, items: [...state.items, ...added], current: state.current ?? added[0]?.file ?? null }
    }
    case 'change': {
      const items = state.items.map((item) => (item.file === action.file ? { ...item, ...action.change } : item))
      return { ...state, items }
    }
    case 'show':
      return { ...state, current: action.file }
    case 'drop': {
      const items = state.items.filter((item) => item.file !== action.file)
      const next = items.find((item) => item.result === null) ?? items[0]
      return { ...state, items, current: state.current === action.file ? (next?.file ?? null) : state.current }
    }
    case 'clear':
      return { ...state, items: [], current: null }
  }
}

const start: State = { kind: 'supply', items: [], current: null }

function useSession() {
  const [state, dispatch] = useReducer(reduce, start)
  return useMemo(
    () => ({
      ...state,
      setKind: (kind: RecordKind) => dispatch({ type: 'kind', kind }),
      add: (files: readonly ChosenFile[]) => dispatch({ type: 'add', files }),
      change: (file: string, change: Partial<ImportItem>) => dispatch({ type: 'change', file, change }),
      show: (file: ChosenFile['file']) => dispatch({ type: 'show', file }),
      drop: (file: string) => dispatch({ type: 'drop', file }),
      clear: () => dispatch({ type: 'clear' }),
    }),
    [state],
  )
}

const SessionContext = createContext<ReturnType<typeof useSession> | null>(null)

export function ImportSessionProvider({ children }: { children: ReactNode }) {
  return <SessionContext.Provider value={useSession()}>{children}</SessionContext.Provider>
}

export function useImportSession(): ReturnType<typeof useSession> {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useImportSession needs an ImportSessionProvider above it')
  return session
}
