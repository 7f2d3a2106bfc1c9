/** Which records the queue holds, kept in the address, so that other screens can lead to a part of it. */
import { useMemo } from 'react'
import { PROPOSALS, type RefineFilter } from '#shared/contract/refining.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { go, useRoute } from '../../ui/route.ts'

const KINDS = ['demand', 'supply'] as const

/** null for whatever the address should not say. */
function oneOf<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((each) => each === value) ?? null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function useFilter(): readonly [RefineFilter, (change: Partial<RefineFilter>) => void] {
  const { params } = useRoute()
  const filter = useMemo((): RefineFilter => {
    const source = params.get('source') ?? ''
    return {
      kind: oneOf(KINDS, params.get('kind')),
      source: UUID.test(source) ? (source as ImportBatchId) : null,
      proposal: oneOf(PROPOSALS, params.get('proposal')),
    }
  }, [params])
  const change = (next: Partial<RefineFilter>) => {
    const said = Object.entries({ ...filter, ...next }).flatMap(([name, value]) => (value ? [[name, value]] : []))
    go('refine', Object.fromEntries(said), true)
  }
  return [filter, change]
}
