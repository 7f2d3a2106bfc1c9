/** What the list is narrowed to, as words that can be taken away one by one or all at once. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterCalls, RegisterFilter } from '../../client/register-calls.ts'
import { useFacetCounts } from '../../client/register-queries.ts'
import { facetName } from './facet-name.ts'
import { withValue } from './register-filter.ts'

interface Props {
  readonly calls: RegisterCalls<unknown>
  readonly filter: RegisterFilter
  readonly onChange: (change: Partial<RegisterFilter>) => void
  readonly onClear: () => void
}

function Chip({ name, label, onRemove }: { name: string; label: string; onRemove: () => void }) {
  return (
    <button type="button" className="nq-chip" aria-label={label} title={label} onClick={onRemove}>
      <span>{name}</span>
      <CloseOutlined aria-hidden />
    </button>
  )
}

function FilterChipsOf({ calls, filter, onChange, onClear }: Props) {
  const { t } = useTranslation()
  const chosen = Object.entries(filter.facets).filter(([, values]) => values.length > 0)
  // The names of chosen values; they are always among the counted ones.
  const counts = useFacetCounts(calls, filter, { of: chosen.map(([facet]) => facet), search: '', limit: 1 })
  const text = filter.text.trim()
  if (chosen.length === 0 && text === '') return null
  const labelOf = (facet: string, value: string) => {
    const values = counts.data?.find((one) => one.facet === facet)?.values
    return values?.find((one) => one.value === value)?.label ?? '…'
  }
  return (
    <>
      {text !== '' && (
        <Chip
          name={t('registers.searchChip', { text })}
          label={t('registers.removeSearch')}
          onRemove={() => onChange({ text: '' })}
        />
      )}
      {chosen.flatMap(([facet, values]) =>
        values.map((value) => {
          const name = t('registers.facetChip', { facet: facetName(t, facet), value: labelOf(facet, value) })
          return (
            <Chip
              key={`${facet} ${value}`}
              name={name}
              label={t('registers.removeFilter', { name })}
              onRemove={() => onChange({ facets: withValue(filter.facets, facet, value) })}
            />
          )
        }),
      )}
      <Button size="small" type="link" onClick={onClear}>
        {t('registers.clearAll')}
      </Button>
    </>
  )
}

/** Scrolling the list is none of its business. */
export const FilterChips = memo(FilterChipsOf)
