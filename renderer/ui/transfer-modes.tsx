/** The ways to transfer as the association lists them: what they are called, and which are offered. One for the window. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  SHIPPED_MODE_ENTRIES,
  type TransferMode,
  type TransferModeEntry,
  transferModeNamer,
} from '#shared/domain/transfer-mode.ts'
import { useTransferModeSettings } from '../client/settings-queries.ts'
import type { Choice } from './register/register-column.ts'

export interface TransferModes {
  readonly nameOf: (mode: TransferMode) => string
  /** All, in their order; those that are hidden say so. */
  readonly choices: readonly Choice[]
}

const ModesContext = createContext<TransferModes>({ nameOf: (mode) => mode, choices: [] })

/** What modes are called and which are offered, in the language of the window. */
export const useTransferModes = (): TransferModes => useContext(ModesContext)

/** Reads the list once for all screens; until it is there, modes are called as they are shipped. */
export function TransferModesProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const entries: readonly TransferModeEntry[] = useTransferModeSettings().data?.modes ?? SHIPPED_MODE_ENTRIES
  const modes = useMemo(() => {
    const nameOf = transferModeNamer(entries, (mode) => t(`transferMode.${mode}`))
    return { nameOf, choices: entries.map(({ mode, isHidden }) => ({ value: mode, label: nameOf(mode), isHidden })) }
  }, [entries, t])
  return <ModesContext value={modes}>{children}</ModesContext>
}
