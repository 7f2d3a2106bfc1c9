/** A register in the command palette: its filters. Columns and views offer themselves where their buttons are. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../commands.tsx'
import { chosenCount } from './register-filter.ts'
import type { RegisterPlace } from './use-register.ts'

/** @param onFacets Shows or hides the filters */
export function useRegisterCommands(place: RegisterPlace, hasFacets: boolean, onFacets: () => void): void {
  const { t } = useTranslation()
  const { filter, show } = place
  const isNarrowed = filter.text !== '' || chosenCount(filter.facets) > 0
  const commands = useMemo((): readonly Command[] => {
    const label = t(hasFacets ? 'registers.hideFilters' : 'registers.showFilters')
    const clear = () => show({ ...filter, text: '', facets: {} }, null)
    return [
      { id: 'register.facets', label, run: onFacets },
      ...(isNarrowed ? [{ id: 'register.clear', label: t('registers.clearFilters'), run: clear }] : []),
    ]
  }, [filter, show, isNarrowed, hasFacets, onFacets, t])
  useCommands(commands)
}
