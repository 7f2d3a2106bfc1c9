/** One facet: its most frequent values, and on request all of them with a search. */
import { RightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetCounts } from '#shared/contract/registers.ts'
import type { RegisterCalls, RegisterFilter } from '../../client/register-calls.ts'
import { FacetMore } from './facet-more.tsx'
import { facetName } from './facet-name.ts'
import { FacetValues } from './facet-values.tsx'

interface Props {
  readonly calls: RegisterCalls<unknown>
  readonly filter: RegisterFilter
  readonly facet: string
  /** Undefined until they have come. */
  readonly counts: FacetCounts | undefined
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onToggle: (value: string) => void
}

export function FacetGroup({ calls, filter, facet, counts, isOpen, onOpen, onToggle }: Props) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const name = facetName(t, facet)
  const chosen = filter.facets[facet]?.length ?? 0
  const hasMore = counts !== undefined && counts.distinct > counts.values.length
  return (
    <section className="nq-facet" aria-label={name}>
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          <RightOutlined aria-hidden rotate={isOpen ? 90 : 0} />
          {name}
          {chosen > 0 && <span className="nq-facet-chosen">{chosen}</span>}
        </button>
      </h2>
      {isOpen && isWhole && <FacetMore calls={calls} filter={filter} facet={facet} name={name} onToggle={onToggle} />}
      {isOpen && !isWhole && counts && <FacetValues values={counts.values} onToggle={onToggle} />}
      {isOpen && counts?.values.length === 0 && !isWhole && (
        <p className="nq-quiet nq-small nq-facet-note">{t('registers.facetNone')}</p>
      )}
      {isOpen && (hasMore || isWhole) && (
        <button type="button" className="nq-facet-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('registers.fewer') : t('registers.more', { count: counts?.distinct ?? 0 })}
        </button>
      )}
    </section>
  )
}
