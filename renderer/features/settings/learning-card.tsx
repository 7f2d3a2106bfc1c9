/** What the program learnt from decisions, whether it is used and why; to switch off, and to forget. */
import { Button, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Learning } from '#shared/contract/matching.ts'
import { useForgetLearning, useSetLearning } from '../../client/mutations.ts'
import { useLearning } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { learntParts } from './learnt-parts.ts'

/** What was learnt from what, and what the test on left-out demands said. */
function Lesson({ learning }: { learning: Learning }) {
  const { t } = useTranslation()
  const { dateTime, percent } = useFormats()
  const { decisions, parts, validation, since, state } = learning
  return (
    <>
      {(state === 'inUse' || state === 'ownWeights') && (
        <ul className="nq-learnt">
          {learntParts(parts).map(({ part, change, times }) => (
            <li key={part}>{t(`learning.part.${change}`, { part: t(`part.${part}`), times })}</li>
          ))}
        </ul>
      )}
      <p>{t('learning.from', decisions)}</p>
      {validation !== null && (
        <p>
          {t('learning.check', {
            ...validation,
            before: percent(validation.before),
            after: percent(validation.after),
          })}
        </p>
      )}
      {decisions.unused > 0 && <p className="nq-quiet">{t('learning.unused', { count: decisions.unused })}</p>}
      {since !== null && <p className="nq-quiet">{t('learning.since', { date: dateTime(since) })}</p>}
    </>
  )
}

function LearningPanel({ learning }: { learning: Learning }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const set = useSetLearning()
  const forget = useForgetLearning()
  const { enabled, since, state, needed, decisions } = learning

  const change = async (label: string, write: () => Promise<unknown>) => {
    try {
      await write()
      push({ label, undo: () => set.mutateAsync({ enabled, since }) })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <section className="nq-panel nq-stack">
      <div className="nq-row">
        <h2>{t('learning.title')}</h2>
        <Switch
          aria-label={t('learning.enabled')}
          checked={enabled}
          loading={set.isPending}
          onChange={(next) =>
            void change(t(next ? 'learning.turnedOn' : 'learning.turnedOff'), () => set.mutateAsync({ enabled: next }))
          }
        />
      </div>
      <p className="nq-quiet">{t('learning.lead')}</p>
      <div role="status">
        <StatusTag tone={state === 'inUse' ? 'good' : 'plain'} wrap>
          {t(`learning.state.${state}`, needed)}
        </StatusTag>
      </div>
      {enabled && <Lesson learning={learning} />}
      <div>
        <Button
          disabled={decisions.shortlisted + decisions.rejected + decisions.unused === 0}
          onClick={() => void change(t('learning.forgotten'), () => forget.mutateAsync())}
        >
          {t('learning.forget')}
        </Button>
      </div>
    </section>
  )
}

export function LearningCard() {
  const learning = useLearning()
  return (
    <>
      {learning.isError && <ErrorNotice error={learning.error} onRetry={() => void learning.refetch()} />}
      {learning.data && <LearningPanel learning={learning.data} />}
    </>
  )
}
