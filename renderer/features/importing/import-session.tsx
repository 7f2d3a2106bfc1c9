/** The import that is under way. Kept above the screens, so that one can look elsewhere and come back. */
import { createContext, type ReactNode, useContext } from 'react'
import { useWizard } from './use-wizard.ts'

export type ImportSession = ReturnType<typeof useWizard>

const SessionContext = createContext<ImportSession | null>(null)

export function ImportSessionProvider({ children }: { children: ReactNode }) {
  return <SessionContext.Provider value={useWizard()}>{children}</SessionContext.Provider>
}

export function useImportSession(): ImportSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useImportSession needs an ImportSessionProvider above it')
  return session
}
