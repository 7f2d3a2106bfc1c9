/** The weights right above the ranking: while a slider is moved, the ranking below shows what would change. */
import { Button, Slider } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MatchWeights } from '#shared/contract/matching.ts'
import { canRank, PARTS } from '#shared/matching/weights.ts'
import { useSetWeights } from '../../client/mutations.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'

/** The contract allows more, but twice the weight of the text is already a great deal. */
const MOST = 2
const STEP = 0.05

interface Props {
  readonly stored: MatchWeights
  readonly defaults: MatchWeights
  /** null: nothing is tried. */
  readonly tried: MatchWeights | null
  readonly onTry: (weights: MatchWeights | null) => void
  readonly onClose: () => void
}

export function WeightsPanel({ stored, defaults, tried, onTry, onClose }: Props) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const save = useSetWeights()
  const weights = tried ?? stored
  const isDefault = PARTS.every((part) => weights[part] === defaults[part])

  const keep = async () => {
    try {
      await save.mutateAsync(isDefault ? null : weights)
      push({ label: t('weights.saved'), undo: () => save.mutateAsync(stored) })
      onTry(null)
    } catch (error) {
      fail(error)
    }
  }
  return (
    <section className="nq-weights" aria-label={t('weights.title')}>
      <div className="nq-weights-sliders">
        {PARTS.map((part) => (
          <div key={part} className="nq-weights-line" title={t(`weights.about.${part}`)}>
            <span>{t(`part.${part}`)}</span>
            <Slider
              min={0}
              max={Math.max(MOST, stored[part])}
              step={STEP}
              value={weights[part]}
              tooltip={{ open: false }}
              ariaLabelForHandle={t(`part.${part}`)}
              onChange={(value) => onTry({ ...weights, [part]: value })}
            />
            <span className="nq-bar-value">{weights[part] === 0 ? t('weights.off') : weights[part].toFixed(2)}</span>
          </div>
        ))}
      </div>
      {!canRank(weights) && (
        <StatusTag tone="care" wrap>
          {t('workbench.weights.oneMustCount')}
        </StatusTag>
      )}
      <span className="nq-quiet nq-small">
        {t(tried === null ? 'workbench.weights.hint' : 'workbench.weights.trying')}
      </span>
      <div className="nq-row">
        <Button
          size="small"
          type="primary"
          disabled={tried === null || !canRank(weights)}
          loading={save.isPending}
          onClick={() => void keep()}
        >
          {t('workbench.weights.save')}
        </Button>
        <Button size="small" disabled={tried === null} onClick={() => onTry(null)}>
          {t('workbench.weights.back')}
        </Button>
        <Button size="small" disabled={isDefault} onClick={() => onTry(defaults)}>
          {t('weights.reset')}
        </Button>
        <span className="nq-grow" />
        <Button
          size="small"
          onClick={() => {
            onTry(null)
            onClose()
          }}
        >
          {t('action.close')}
        </Button>
      </div>
    </section>
  )
}
