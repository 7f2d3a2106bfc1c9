/** The lexicon: own words with a box to try them in, and the shipped lines to look things up in. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInTheWay } from '../../client/host-state.ts'
import { useOwnWords } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { OwnWordsCard } from './own-words-card.tsx'
import { ShippedLexicon } from './shipped-lexicon.tsx'
import { TryBox, TryChanges } from './try-box.tsx'

const VIEWS = ['own', 'shipped'] as const

function Lexicon({ stored, lines }: { stored: string; lines: number }) {
  const { t } = useTranslation()
  const [view, setView] = useState<(typeof VIEWS)[number]>('own')
  const draft = useDraft('lexicon.own')
  const text = draft.text ?? stored
  return (
    <>
      <Segmented
        aria-label={t('deskSettings.section.lexicon')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`deskSettings.lexicon.view.${value}`) }))}
        onChange={setView}
      />
      {view === 'own' ? (
        <div className="nq-lexicon-split">
          <div className="nq-stack">
            <OwnWordsCard stored={stored} lines={lines} draft={draft} />
            <TryChanges own={text} isStored={text === stored} />
          </div>
          <TryBox own={text} isStored={text === stored} />
        </div>
      ) : (
        <ShippedLexicon text={text} onChange={draft.set} />
      )}
    </>
  )
}

export function LexiconSection() {
  const own = useOwnWords()
  if (isInTheWay(own)) return <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />
  return own.data === undefined ? null : <Lexicon stored={own.data.text} lines={own.data.lines} />
}
