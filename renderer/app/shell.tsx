/** The frame that stays the same: navigation at the left, title line, running work, and the screen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardScreen } from '../features/board/board-screen.tsx'
import { DemandsScreen } from '../features/demands/demands-screen.tsx'
import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { ImportScreen } from '../features/importing/import-screen.tsx'
import { MatchScreen } from '../features/matching/match-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { RefineScreen } from '../features/refine/refine-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { SuppliesScreen } from '../features/supplies/supplies-screen.tsx'
import { type Section, useRoute } from '../ui/route.ts'
import { FileDrop } from './file-drop.tsx'
import { HostNotice } from './host-notice.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette/palette.tsx'
import { TitleBar } from './title-bar.tsx'
import './shell.css'

const SCREENS: Readonly<Record<Section, () => React.ReactNode>> = {
  overview: OverviewScreen,
  match: MatchScreen,
  board: BoardScreen,
  demands: DemandsScreen,
  supplies: SuppliesScreen,
  refine: RefineScreen,
  documents: DocumentsScreen,
  import: ImportScreen,
  settings: SettingsScreen,
}

export function Shell() {
  const { t } = useTranslation()
  const { section } = useRoute()
  const [isSearching, setSearching] = useState(false)
  const Screen = SCREENS[section]
  return (
    <FileDrop>
      <div className="nq-shell">
        <Navigation current={section} />
        <div className="nq-shell-main">
          <TitleBar onSearch={() => setSearching(true)} />
          <HostNotice />
          <main className="nq-grow" aria-label={t(`nav.${section}`)}>
            <Screen />
          </main>
        </div>
      </div>
      <Palette isOpen={isSearching} onOpen={setSearching} />
    </FileDrop>
  )
}
