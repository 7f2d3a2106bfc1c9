/** All values of a facet that has thousands, with a search among them. */
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterCalls, RegisterFilter } from '../../client/register-calls.ts'
import { useFacetCounts } from '../../client/register-queries.ts'
import { useDebounced } from '../use-debounced.ts'
import { FacetValues } from './facet-values.tsx'

/** More than one reads through; the search finds the others. */
const MANY_VALUES = 200
const MAX_SEARCH = 100

interface Props {
  readonly calls: RegisterCalls<unknown>
  readonly filter: RegisterFilter
  readonly facet: string
  readonly name: string
  readonly onToggle: (value: string) => void
}

export function FacetMore({ calls, filter, facet, name, onToggle }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), 70)
  const counts = useFacetCounts(calls, filter, { of: [facet], search, limit: MANY_VALUES })
  const values = counts.data?.[0]?.values ?? []
  const label = t('registers.findIn', { name })
  return (
    <div className="nq-facet-all">
      <Input
        autoFocus
        allowClear
        size="small"
        maxLength={MAX_SEARCH}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="nq-facet-scroll">
        <FacetValues values={values} onToggle={onToggle} />
      </div>
      {counts.data !== undefined && values.length === 0 && (
        <p className="nq-quiet nq-small nq-facet-note">{t('registers.uncounted')}</p>
      )}
      {values.length >= MANY_VALUES && (
        <p className="nq-quiet nq-small nq-facet-note">{t('registers.facetMoreThan', { shown: MANY_VALUES })}</p>
      )}
    </div>
  )
}
