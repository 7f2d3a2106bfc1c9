/** The facets at the left of a register: what one can narrow it by, and how many records each choice would leave. */
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterCalls, RegisterFilter } from '../../client/register-calls.ts'
import { useFacetCounts } from '../../client/register-queries.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { asWords, useKept } from '../use-kept.ts'
import { FacetGroup } from './facet-group.tsx'
import './facets.css'

/** Values shown before one asks for more. */
export const FEW_VALUES = 8

interface Props {
  readonly calls: RegisterCalls<unknown>
  /** Of the rows that are shown, so that the counts come after the rows and agree with them. */
  readonly filter: RegisterFilter
  /** In the order of the panel. */
  readonly facets: readonly string[]
  /** Unfolded until one folds them. */
  readonly unfolded: readonly string[]
  readonly onToggle: (facet: string, value: string) => void
}

function FacetPanelOf({ calls, filter, facets, unfolded, onToggle }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useKept(`facets.${calls.kind}`, unfolded, asWords)
  const of = useMemo(
    () => facets.filter((facet) => open.includes(facet) || (filter.facets[facet]?.length ?? 0) > 0),
    [facets, open, filter.facets],
  )
  const counts = useFacetCounts(calls, filter, { of, search: '', limit: FEW_VALUES })
  return (
    <aside className="nq-facets" aria-label={t('registers.filters')}>
      {counts.isError && <ErrorNotice error={counts.error} onRetry={() => void counts.refetch()} />}
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          calls={calls}
          filter={filter}
          facet={facet}
          counts={counts.data?.find((one) => one.facet === facet)}
          isOpen={open.includes(facet)}
          onOpen={(isOpen) => setOpen(isOpen ? [...open, facet] : open.filter((one) => one !== facet))}
          onToggle={(value) => onToggle(facet, value)}
        />
      ))}
    </aside>
  )
}

/** Scrolling the list is none of its business. */
export const FacetPanel = memo(FacetPanelOf)
