/** Every decision that was made on a pair: who, when, what. Nothing where nobody ever decided. */
import { useTranslation } from 'react-i18next'
import { type PairIds, useDecisionHistory } from '../../client/workbench-queries.ts'
import { useFormats } from '../../ui/formats.ts'
import { DecisionMark } from './decision-mark.tsx'

export function DecisionLog({ pair }: { pair: PairIds }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const history = useDecisionHistory(pair)
  const changes = history.data ?? []
  if (changes.length === 0) return null
  return (
    <section className="nq-stack" aria-label={t('workbench.history')}>
      <h3>{t('workbench.history')}</h3>
      <ul className="nq-log">
        {changes.map(({ at, by, state, reason, note }) => (
          <li key={at}>
            <span className="nq-quiet">
              {formats.dateTime(at)} {by}
            </span>{' '}
            {state === null ? t('workbench.takenBack') : <DecisionMark decision={{ state, reason }} />} {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
