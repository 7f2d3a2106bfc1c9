/** What can be done from every screen. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '../../ui/commands.tsx'
import { go, SECTIONS } from '../../ui/route.ts'
import { useUndoLast } from '../../ui/undo.tsx'

type Action = 'importSupplies' | 'importDemands' | 'newDemand' | 'export' | 'publish' | 'backup' | 'undo' | 'language'

export function useGlobalCommands(): { places: readonly Command[]; actions: readonly Command[] } {
  const { t, i18n } = useTranslation()
  const undoLast = useUndoLast()
  return useMemo(() => {
    const places = SECTIONS.map((section) => ({
      id: `go:${section}`,
      label: t(`nav.${section}`),
      search: t(`palette.search.${section}`),
      run: () => go(section),
    }))
    const action = (id: Action, run: () => void) => ({
      id: `do:${id}`,
      label: t(`palette.action.${id}`),
      search: t(`palette.search.${id}`),
      run,
    })
    const actions = [
      action('importSupplies', () => go('import', { kind: 'supply' })),
      action('importDemands', () => go('import', { kind: 'demand' })),
      action('newDemand', () => go('demands', { new: '1' })),
      action('export', () => go('documents')),
      action('publish', () => go('documents', { kind: 'bulletin' })),
      action('backup', () => go('settings', { section: 'data' })),
      action('undo', undoLast),
      action('language', () => void i18n.changeLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')),
    ]
    return { places, actions }
  }, [t, i18n, undoLast])
}
