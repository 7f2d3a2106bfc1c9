/** Which demands would have other matches with the own words that were tried. */
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import type { ChangedDemand } from '#shared/contract/lexicon.ts'
import { StatusTag } from '../../ui/tag.tsx'

type Tried = CallResult<'lexicon.tryOwn'>

const SHOWN = 20
const PATENTS = 5

function Patents({ label, patents }: { label: string; patents: ChangedDemand['gained'] }) {
  const { t } = useTranslation()
  if (patents.length === 0) return null
  const more = patents.length - PATENTS
  return (
    <div>
      <span className="nq-quiet">{label}</span>
      {patents
        .slice(0, PATENTS)
        .map(({ title }) => title)
        .join('；')}
      {more > 0 && <span className="nq-quiet"> {t('deskSettings.lexicon.morePatents', { count: more })}</span>}
    </div>
  )
}

function Change({ change }: { change: ChangedDemand }) {
  const { t } = useTranslation()
  const { title, gained, lost, firstNow, firstThen } = change
  const isFirstNew = firstThen !== null && firstThen.id !== firstNow?.id
  return (
    <li>
      <strong>{title}</strong>
      {isFirstNew && (
        <div>
          <span className="nq-quiet">{t('deskSettings.lexicon.firstThen')}</span>
          {firstThen.title}
        </div>
      )}
      <Patents label={t('deskSettings.lexicon.gained')} patents={gained} />
      <Patents label={t('deskSettings.lexicon.lost')} patents={lost} />
    </li>
  )
}

/** @param isOld The own words have been changed since they were tried. */
export function TriedChanges({ tried, isOld }: { tried: Tried; isOld: boolean }) {
  const { t } = useTranslation()
  const { demands, touched, changed, problems } = tried
  return (
    <div className="nq-stack">
      {isOld && (
        <StatusTag tone="care" wrap>
          {t('deskSettings.lexicon.oldTrial')}
        </StatusTag>
      )}
      <p>{t('deskSettings.lexicon.tried', { demands, touched, changed: changed.length })}</p>
      {problems.length > 0 && (
        <p className="nq-quiet">{t('deskSettings.lexicon.triedWithout', { count: problems.length })}</p>
      )}
      <ul className="nq-tried">
        {changed.slice(0, SHOWN).map((change) => (
          <Change key={change.demandId} change={change} />
        ))}
      </ul>
      {changed.length > SHOWN && (
        <p className="nq-quiet">{t('deskSettings.lexicon.moreDemands', { count: changed.length - SHOWN })}</p>
      )}
    </div>
  )
}
