/** Settings: the sections at the left, one of them beside it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { routeHash } from '../../ui/route.ts'
import { AssociationSection } from './association-section.tsx'
import { DataSection } from './data-section.tsx'
import { ImportingSection } from './importing-section.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LexiconSection } from './lexicon-section.tsx'
import { ListsSection } from './lists-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { SETTINGS_SECTIONS, type SettingsSection, showSection, useSection } from './sections.ts'
import { WeightsSection } from './weights-section.tsx'
import './settings.css'

const CONTENTS: Readonly<Record<SettingsSection, () => ReactNode>> = {
  association: AssociationSection,
  lists: ListsSection,
  lexicon: LexiconSection,
  importing: ImportingSection,
  weights: WeightsSection,
  privacy: PrivacySection,
  language: LanguageChoice,
  data: DataSection,
}

function Sections({ current }: { current: SettingsSection }) {
  const { t } = useTranslation()
  return (
    <nav className="nq-settings-nav" aria-label={t('deskSettings.sections')}>
      {SETTINGS_SECTIONS.map((section) => (
        <a
          key={section}
          href={routeHash('settings', { section })}
          aria-current={section === current ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            showSection(section)
          }}
        >
          {t(`deskSettings.section.${section}`)}
        </a>
      ))}
    </nav>
  )
}

export function SettingsScreen() {
  const { t } = useTranslation()
  const section = useSection()
  const Content = CONTENTS[section]
  return (
    <div className="nq-screen nq-settings">
      <div className="nq-screen-head">
        <h1>{t('nav.settings')}</h1>
      </div>
      <div className="nq-settings-split">
        <Sections current={section} />
        <div key={section} className="nq-settings-content nq-stack">
          <Content />
        </div>
      </div>
    </div>
  )
}
