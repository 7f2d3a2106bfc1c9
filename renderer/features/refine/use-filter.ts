/**
 * Which records the queue holds: in the address, so that other screens can lead to a part of it; and kept on this
 * machine, so that one goes on with the part one was at.
 */
import { useCallback, useMemo } from 'react'
import { PROPOSALS, type RefineFilter } from '#shared/contract/refining.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { go, useRoute } from '../../ui/route.ts'
import { asWords, useKept } from '../../ui/use-kept.ts'

const KINDS = ['demand', 'supply'] as const

/** Keeps every record. */
export const WHOLE: RefineFilter = { kind: null, source: null, proposal: null, industry: null }

/** null for whatever the address should not say. */
function oneOf<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((each) => each === value) ?? null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MAX_INDUSTRY = 60

function filterOf(params: URLSearchParams): RefineFilter {
  const source = params.get('source') ?? ''
  const industry = params.get('industry') ?? ''
  return {
    kind: oneOf(KINDS, params.get('kind')),
    source: UUID.test(source) ? (source as ImportBatchId) : null,
    proposal: oneOf(PROPOSALS, params.get('proposal')),
    industry: industry !== '' && industry.length <= MAX_INDUSTRY ? industry : null,
  }
}

/** What a filter says, as the address says it. */
const paramsOf = (filter: RefineFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** Whether it leaves anything out. */
export const isNarrowed = (filter: RefineFilter): boolean => Object.values(filter).some((value) => value !== null)

/** Parameters as words, one after the other: name, value. */
const NONE: readonly string[] = []

export function useFilter(): readonly [RefineFilter, (change: Partial<RefineFilter>) => void] {
  const { params } = useRoute()
  const [kept, keep] = useKept('refine.filter', NONE, asWords)
  const filter = useMemo((): RefineFilter => {
    const said = filterOf(params)
    return isNarrowed(said) ? said : filterOf(new URLSearchParams(kept.join('&')))
  }, [params, kept])
  const change = useCallback(
    (next: Partial<RefineFilter>) => {
      const said = paramsOf({ ...filter, ...next })
      const words = [...new URLSearchParams(said)].map(([name, value]) =>
        new URLSearchParams([[name, value]]).toString(),
      )
      keep(words.length === 0 ? null : words)
      go('refine', said, true)
    },
    [filter, keep],
  )
  return [filter, change]
}
