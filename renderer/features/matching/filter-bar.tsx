/** The filters of the ranking. Each says how many results it hides, and one click shows them again. */
import { DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { type FacetState, type MatchFilter, NO_FILTER, toggled } from './match-filter.ts'
import { useValueName } from './value-name.ts'

interface Props {
  readonly facets: readonly FacetState[]
  readonly filter: MatchFilter
  /** How many results all choices together hide. */
  readonly hidden: number
  readonly onFilter: (filter: MatchFilter) => void
}

function FacetChoices({ state, filter, onFilter }: { state: FacetState } & Pick<Props, 'filter' | 'onFilter'>) {
  const { t } = useTranslation()
  const nameOf = useValueName()
  const { facet } = state
  return (
    <fieldset className="nq-stack nq-facet-choices" aria-label={t(`workbench.facet.${facet}`)}>
      {state.values.map(({ value, count, isChosen }) => (
        <Checkbox key={value} checked={isChosen} onChange={() => onFilter(toggled(filter, facet, value))}>
          {nameOf(facet, value)} <span className="nq-quiet">{count}</span>
        </Checkbox>
      ))}
      <Button
        size="small"
        type="link"
        disabled={!state.values.some(({ isChosen }) => isChosen)}
        onClick={() => onFilter({ ...filter, [facet]: [] })}
      >
        {t('workbench.showAllOf')}
      </Button>
    </fieldset>
  )
}

export function FilterBar({ facets, filter, onFilter }: Omit<Props, 'hidden'>) {
  const { t } = useTranslation()
  return (
    <div className="nq-row nq-match-filters">
      {facets.map((state) => (
        <Popover
          key={state.facet}
          trigger="click"
          placement="bottomLeft"
          content={<FacetChoices state={state} filter={filter} onFilter={onFilter} />}
        >
          <Button size="small" type="text" data-active={state.values.some(({ isChosen }) => isChosen) || undefined}>
            {t(`workbench.facet.${state.facet}`)}
            <DownOutlined aria-hidden />
          </Button>
        </Popover>
      ))}
    </div>
  )
}

/** Stands below the ranking, where no open choice covers it. */
export function HiddenLine({ facets, hidden, onFilter }: Omit<Props, 'filter'>) {
  const { t } = useTranslation()
  if (hidden === 0) return null
  const hiding = facets.filter((state) => state.hidden > 0)
  return (
    <div className="nq-row nq-match-hidden" role="status">
      <span>
        {t('workbench.hidden', { count: hidden })}
        <span className="nq-quiet">
          {hiding.map((state) => ` ${t(`workbench.facet.${state.facet}`)} ${state.hidden}`).join(t('match.comma'))}
        </span>
      </span>
      <Button size="small" type="link" onClick={() => onFilter(NO_FILTER)}>
        {t('workbench.showHidden')}
      </Button>
    </div>
  )
}
