/** Passages that may be the statement, the best first, each under its number key, with what it says. */
import { useTranslation } from 'react-i18next'
import type { RefineRecord } from '#shared/contract/refining.ts'
import { KeyHint } from '../../ui/tag.tsx'
import { isSamePlace, type Passage } from './choice.ts'

interface Props {
  readonly candidates: RefineRecord['candidates']
  readonly chosen: Passage | null
  readonly onChoose: (passage: Passage) => void
}

export function CandidateList({ candidates, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  if (candidates.length === 0) return <p className="nq-quiet">{t('refine.noCandidates')}</p>
  return (
    <div className="nq-stack">
      <h3>{t('refine.candidates')}</h3>
      <ol className="nq-refine-candidates">
        {candidates.map((candidate, i) => (
          <li key={`${candidate.field} ${candidate.start}`}>
            <button
              type="button"
              aria-keyshortcuts={String(i + 1)}
              aria-pressed={isSamePlace(candidate, chosen)}
              onClick={() => onChoose(candidate)}
            >
              <KeyHint>{String(i + 1)}</KeyHint>
              <span>
                {candidate.text}{' '}
                <span className="nq-quiet nq-small">
                  {t(`refine.says.${candidate.says}`)}
                  {candidate.field === 'title' && ` · ${t('refine.inTitle')}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
