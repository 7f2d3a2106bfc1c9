/** Which patents stand beside a demand (or demands beside a patent): the best of some levels, or what is shortlisted. */
import { Checkbox, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/contract/documents.ts'
import { LEVELS } from '#shared/contract/matching.ts'
import type { Choice, Level, SettledChoice } from './choice.ts'
import { Labelled } from './labelled.tsx'
import { PartnerPicker } from './partner-picker.tsx'

interface Props {
  readonly document: DocumentKind
  readonly choice: SettledChoice
  readonly onChange: (part: Partial<Choice>) => void
}

export const MOST_MATCHES = 200

export function MatchChoice({ document, choice, onChange }: Props) {
  const { t } = useTranslation()
  const side = document === 'reverse' ? 'demands' : 'patents'
  const [demandId] = choice.ids
  const canPick = document === 'matchSheet' && choice.who === 'hand' && choice.ids.length === 1
  const ways = canPick ? (['level', 'shortlist', 'hand'] as const) : (['level', 'shortlist'] as const)
  return (
    <fieldset className="nq-document-field">
      <legend>{t(`documents.matches.${side}`)}</legend>
      <Radio.Group
        className="nq-stack"
        aria-label={t(`documents.matches.${side}`)}
        value={choice.by}
        options={ways.map((value) => ({ value, label: t(`documents.by.${value}`) }))}
        onChange={({ target }) => onChange({ by: target.value as Choice['by'] })}
      />
      {choice.by === 'level' && (
        <div className="nq-row">
          <Checkbox.Group
            aria-label={t('documents.levels')}
            value={[...choice.levels]}
            options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(levels) => onChange({ levels: levels as Level[] })}
          />
          <Labelled isInline label={t('documents.top')}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={MOST_MATCHES}
                style={{ width: 76 }}
                value={choice.top}
                onChange={(top) => top !== null && onChange({ top })}
              />
            )}
          </Labelled>
        </div>
      )}
      {choice.by === 'hand' && canPick && demandId !== undefined && (
        <PartnerPicker demandId={demandId} picked={choice.partners} onChange={(partners) => onChange({ partners })} />
      )}
    </fieldset>
  )
}
