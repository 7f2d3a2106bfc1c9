/** The weights of the parts of the score, saved as soon as a slider is let go. */
import { Button, Slider } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchWeights } from '#shared/contract/matching.ts'
import { canRank, PARTS } from '#shared/matching/weights.ts'
import { useSetWeights } from '../../client/mutations.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import './settings.css'

/** The contract allows more, but twice the weight of the text is already a great deal. */
const MOST = 2
const STEP = 0.05

export function WeightsForm({ stored, defaults }: { stored: MatchWeights; defaults: MatchWeights }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const save = useSetWeights()
  const [draft, setDraft] = useState<MatchWeights | null>(null)
  // What the last change asked for, until it is stored: the next one takes back to this.
  const asked = useRef<MatchWeights | null>(null)
  const [refused, setRefused] = useState(false)
  const weights = draft ?? stored
  const changed = PARTS.some((part) => weights[part] !== defaults[part])

  const store = async (next: MatchWeights | null) => {
    const before = asked.current ?? stored
    const now = next ?? defaults
    asked.current = now
    try {
      await save.mutateAsync(next)
      push({ label: t('weights.saved'), undo: () => save.mutateAsync(before) })
    } catch (error) {
      fail(error)
    } finally {
      // A slider that was moved meanwhile keeps what it shows: its own turn is yet to come.
      if (asked.current === now) asked.current = null
      setDraft((shown) => (shown === next ? null : shown))
    }
  }

  const change = (next: MatchWeights) => {
    setRefused(false)
    setDraft(next)
  }

  const finish = (next: MatchWeights) => {
    if (canRank(next)) {
      setDraft(next)
      return void store(next)
    }
    setRefused(true)
    setDraft(null)
  }

  return (
    <section className="nq-panel nq-stack">
      <h2>{t('weights.title')}</h2>
      <p className="nq-quiet">{t('weights.lead')}</p>
      {PARTS.map((part) => (
        <div key={part} className="nq-weight">
          <span>
            {t(`part.${part}`)}
            <br />
            <span className="nq-quiet nq-small">{t(`weights.about.${part}`)}</span>
          </span>
          <Slider
            min={0}
            max={Math.max(MOST, stored[part])}
            step={STEP}
            value={weights[part]}
            marks={{ [defaults[part]]: t('weights.default') }}
            ariaLabelForHandle={t(`part.${part}`)}
            onChange={(value) => change({ ...weights, [part]: value })}
            onChangeComplete={(value) => finish({ ...weights, [part]: value })}
          />
          <span className="nq-weight-value">{weights[part] === 0 ? t('weights.off') : weights[part].toFixed(2)}</span>
        </div>
      ))}
      <div role="status">
        {refused && (
          <StatusTag tone="care" wrap>
            {t('weights.oneMustCount')}
          </StatusTag>
        )}
      </div>
      <div>
        <Button disabled={!changed} onClick={() => void store(null)}>
          {t('weights.reset')}
        </Button>
      </div>
    </section>
  )
}
