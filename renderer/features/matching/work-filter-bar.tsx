/** Which demands are listed, each choice with how many it keeps. */
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../ui/formats.ts'
import { WORK_FILTERS, type WorkFilter } from './work-filter.ts'

interface Props {
  readonly value: WorkFilter
  /** null: not known yet. */
  readonly counts: Readonly<Record<WorkFilter, number>> | null
  readonly onChange: (filter: WorkFilter) => void
}

export function WorkFilterBar({ value, counts, onChange }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <div role="radiogroup" aria-label={t('workbench.showDemands')} className="nq-work-filter">
      {WORK_FILTERS.map((filter) => (
        <label key={filter} title={t(`workbench.workFilterAbout.${filter}`)}>
          <input
            type="radio"
            name="work-filter"
            className="nq-unseen"
            checked={filter === value}
            onChange={() => onChange(filter)}
          />
          <span>
            {t(`workbench.workFilter.${filter}`)} <b>{counts && formats.number(counts[filter])}</b>
          </span>
        </label>
      ))}
    </div>
  )
}
