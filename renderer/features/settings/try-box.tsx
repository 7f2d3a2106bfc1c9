/** Type a sentence and see how the engine reads it; and what the own words would change before they are stored. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSegments, useTryOwnWords } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useFail } from '../../ui/use-fail.ts'
import { SegmentedSentence } from './segmented-sentence.tsx'
import { TriedChanges } from './tried-changes.tsx'

interface Props {
  /** As they stand in the editor. */
  readonly own: string
  readonly isStored: boolean
}

const MAX_SENTENCE = 500

export function TryChanges({ own, isStored }: Props) {
  const { t } = useTranslation()
  const fail = useFail()
  const trial = useTryOwnWords(t('deskSettings.lexicon.trying'))
  const run = () => trial.mutate(own, { onError: fail })
  return (
    <section className="nq-panel nq-stack" aria-label={t('deskSettings.lexicon.changes')}>
      <h2>{t('deskSettings.lexicon.changes')}</h2>
      <p className="nq-quiet">{t('deskSettings.lexicon.changesLead')}</p>
      <div>
        <Button disabled={isStored} loading={trial.isPending} onClick={run}>
          {t('deskSettings.lexicon.tryChanges')}
        </Button>
      </div>
      <div role="status">
        {trial.data && !trial.isPending && <TriedChanges tried={trial.data} isOld={trial.variables !== own} />}
      </div>
    </section>
  )
}

export function TryBox({ own, isStored }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => t('deskSettings.lexicon.exampleSentence'))
  const sentence = useDebounced(typed)
  const words = useDebounced(own, 400)
  const segments = useSegments(sentence, isStored ? null : words)
  return (
    <section className="nq-panel nq-stack" aria-label={t('deskSettings.lexicon.try')}>
      <h2>{t('deskSettings.lexicon.try')}</h2>
      <Input.TextArea
        aria-label={t('deskSettings.lexicon.sentence')}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={MAX_SENTENCE}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {segments.isError && <ErrorNotice error={segments.error} onRetry={() => void segments.refetch()} />}
      {segments.data && sentence.trim() !== '' && (
        <SegmentedSentence text={sentence} segments={segments.data.segments} />
      )}
    </section>
  )
}
