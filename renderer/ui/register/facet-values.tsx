/** The values of a facet as boxes to tick, each with the number of records it would leave. */
import { memo } from 'react'
import type { FacetCounts } from '#shared/contract/registers.ts'
import { useFormats } from '../formats.ts'

interface Props {
  readonly values: FacetCounts['values']
  readonly onToggle: (value: string) => void
}

function FacetValuesOf({ values, onToggle }: Props) {
  const formats = useFormats()
  return (
    <ul>
      {values.map(({ value, label, count, chosen }) => (
        <li key={value}>
          <label title={label}>
            <input type="checkbox" checked={chosen} onChange={() => onToggle(value)} />
            <span className="nq-facet-value">{label}</span>
            <span className="nq-quiet">{formats.number(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Scrolling the list is none of its business. */
export const FacetValues = memo(FacetValuesOf)
